#include "figure/contour.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "figure/vector.hpp"

namespace unknot::figure {
namespace {

constexpr double straightness = .22;  ///< cells a line may leave its smoothed course
constexpr int smoothing_rounds = 8;

struct Node {
    int x = 0;
    int y = 0;
    friend auto operator<=>(const Node&, const Node&) = default;
};

constexpr std::array<Node, 4> ways = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

/// A line between two labels: `left` lies to the left of who walks along it (y down), `right` to the right.
struct Line {
    std::vector<Flat> points;
    Node from;
    Node to;
    int left = -1;
    int right = -1;
};

class Tracer {
public:
    explicit Tracer(const LabelGrid& grid) : grid_(grid) {}

    std::vector<Line> lines() {
        std::vector<Line> out;
        for (const bool from_meetings : {true, false}) {
            for (int y = 0; y <= grid_.height; ++y) {
                for (int x = 0; x <= grid_.width; ++x) {
                    const Node node{x, y};
                    if (from_meetings && borders_at(node) == 2) continue;
                    for (int way = 0; way < 4; ++way) {
                        if (is_border(node, way) && !walked(node, way)) out.push_back(walk(node, way));
                    }
                }
            }
        }
        return out;
    }

private:
    /// The labels to the left and right of the step from a node.
    std::array<int, 2> beside(Node n, int way) const {
        switch (way) {
            case 0: return {grid_.at(n.x, n.y - 1), grid_.at(n.x, n.y)};
            case 1: return {grid_.at(n.x, n.y), grid_.at(n.x - 1, n.y)};
            case 2: return {grid_.at(n.x - 1, n.y), grid_.at(n.x - 1, n.y - 1)};
            default: return {grid_.at(n.x - 1, n.y - 1), grid_.at(n.x, n.y - 1)};
        }
    }
    bool is_border(Node n, int way) const {
        const auto [left, right] = beside(n, way);
        return left != right;
    }
    int borders_at(Node n) const {
        int count = 0;
        for (int way = 0; way < 4; ++way) count += is_border(n, way);
        return count;
    }
    static std::array<int, 3> step_key(Node n, int way) {
        const Node m{n.x + ways[std::size_t(way)].x, n.y + ways[std::size_t(way)].y};
        const Node low = std::min(n, m);
        return {low.x, low.y, way % 2};
    }
    bool walked(Node n, int way) const { return walked_.contains(step_key(n, way)); }

    Line walk(Node start, int way) {
        const auto [left, right] = beside(start, way);
        Line line{{}, start, start, left, right};
        line.points.push_back({double(start.x), double(start.y)});
        Node here = start;
        while (true) {
            walked_[step_key(here, way)] = true;
            here = {here.x + ways[std::size_t(way)].x, here.y + ways[std::size_t(way)].y};
            line.points.push_back({double(here.x), double(here.y)});
            if (here == start || borders_at(here) != 2) break;
            for (int next = 0; next < 4; ++next) {
                if (next != (way + 2) % 4 && is_border(here, next)) {
                    way = next;
                    break;
                }
            }
        }
        line.to = here;
        return line;
    }

    const LabelGrid& grid_;
    std::map<std::array<int, 3>, bool> walked_;
};

std::vector<Flat> smoothed(std::vector<Flat> line, bool closed) {
    const std::size_t n = line.size();
    if (n < 4) return line;
    for (int round = 0; round < smoothing_rounds; ++round) {
        std::vector<Flat> out = line;
        for (std::size_t i = 0; i < n; ++i) {
            if ((i == 0 || i + 1 == n) && !closed) continue;
            const Flat& before = line[i == 0 ? n - 2 : i - 1];
            const Flat& after = line[i + 1 == n ? 1 : i + 1];
            out[i] = {.25 * before.x + .5 * line[i].x + .25 * after.x, .25 * before.y + .5 * line[i].y + .25 * after.y};
        }
        line = std::move(out);
    }
    return line;
}

/// Keeps the points without which the line would leave its course (Douglas and Peucker).
void keep_between(const std::vector<Flat>& line, std::size_t from, std::size_t to, std::vector<char>& keep) {
    const double ex = line[to].x - line[from].x;
    const double ey = line[to].y - line[from].y;
    const double l = std::hypot(ex, ey);
    double farthest = straightness;
    std::size_t at = 0;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double wx = line[i].x - line[from].x;
        const double wy = line[i].y - line[from].y;
        const double d = l > 1e-9 ? std::fabs(wx * ey - wy * ex) / l : std::hypot(wx, wy);
        if (d > farthest) {
            farthest = d;
            at = i;
        }
    }
    if (at == 0) return;
    keep[at] = 1;
    keep_between(line, from, at, keep);
    keep_between(line, at, to, keep);
}

std::vector<Flat> thinned(const std::vector<Flat>& line) {
    std::vector<char> keep(line.size());
    keep.front() = keep.back() = 1;
    keep_between(line, 0, line.size() - 1, keep);
    std::vector<Flat> out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i]) out.push_back(line[i]);
    }
    return out;
}

/// Lines that have one label on their left, end to end.
std::vector<std::vector<Flat>> joined(std::vector<Line> lines) {
    std::vector<std::vector<Flat>> out;
    while (!lines.empty()) {
        Line ring = std::move(lines.back());
        lines.pop_back();
        while (ring.to != ring.from) {
            std::size_t i = 0;
            while (i < lines.size() && lines[i].from != ring.to) ++i;
            if (i == lines.size()) break;
            ring.points.insert(ring.points.end(), lines[i].points.begin() + 1, lines[i].points.end());
            ring.to = lines[i].to;
            lines.erase(lines.begin() + long(i));
        }
        ring.points.pop_back();
        out.push_back(std::move(ring.points));
    }
    return out;
}

}  // namespace

std::map<int, std::vector<std::vector<Flat>>> rings(const LabelGrid& grid) {
    std::map<int, std::vector<Line>> around;
    for (Line& line : Tracer(grid).lines()) {
        line.points = thinned(smoothed(std::move(line.points), line.from == line.to));
        Line back = line;
        std::reverse(back.points.begin(), back.points.end());
        std::swap(back.from, back.to);
        std::swap(back.left, back.right);
        if (back.left >= 0) around[back.left].push_back(std::move(back));
        if (line.left >= 0) around[line.left].push_back(std::move(line));
    }
    std::map<int, std::vector<std::vector<Flat>>> out;
    for (auto& [label, lines] : around) out[label] = joined(std::move(lines));
    return out;
}

void drop_specks(LabelGrid& grid, int cells) {
    std::vector<char> seen(grid.labels.size());
    for (std::size_t start = 0; start < seen.size(); ++start) {
        if (seen[start] || grid.labels[start] < 0) continue;
        std::vector<std::size_t> patch = {start};
        std::map<int, int> borders;
        seen[start] = 1;
        for (std::size_t i = 0; i < patch.size(); ++i) {
            const int x = int(patch[i] % std::size_t(grid.width));
            const int y = int(patch[i] / std::size_t(grid.width));
            for (const Node& way : ways) {
                const int label = grid.at(x + way.x, y + way.y);
                const std::size_t next = std::size_t(y + way.y) * std::size_t(grid.width) + std::size_t(x + way.x);
                if (label != grid.labels[start]) {
                    ++borders[label];
                } else if (!seen[next]) {
                    seen[next] = 1;
                    patch.push_back(next);
                }
            }
        }
        if (int(patch.size()) >= cells) continue;
        const auto most = std::max_element(borders.begin(), borders.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        for (const std::size_t i : patch) grid.labels[i] = most->first;
    }
}

std::string path_data(const std::vector<std::vector<Flat>>& rings, double scale) {
    std::string out;
    for (const std::vector<Flat>& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            out += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", ring[i].x * scale, ring[i].y * scale);
        }
        out += "Z";
    }
    return out;
}

}  // namespace unknot::figure
