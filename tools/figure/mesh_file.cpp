#include "figure/mesh_file.hpp"

#include <stdexcept>

namespace unknot::figure {
namespace {

constexpr std::array<std::uint8_t, 4> mesh_mark = {'U', 'K', 'F', 'G'};
constexpr std::array<std::uint8_t, 4> referral_mark = {'U', 'K', 'F', 'R'};
constexpr std::uint8_t none = 255;
constexpr double mask_steps_per_cm = 20;

void put(Bytes& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(std::uint8_t(value >> (8 * i)));
}

/// All low bytes, then all high bytes: high bytes are nearly all zero and shrink to nothing.
void put_split(Bytes& out, const std::vector<std::uint16_t>& values) {
    for (const int shift : {0, 8}) {
        for (const std::uint16_t v : values) out.push_back(std::uint8_t(v >> shift));
    }
}

/// Small steps of either sign as small numbers: 0, -1, 1, -2 become 0, 1, 2, 3.
std::uint16_t folded(int step) {
    const int s = std::int16_t(step);  // counting goes round at 65536
    return std::uint16_t((std::uint32_t(s) << 1) ^ std::uint32_t(s >> 31));
}
int unfolded(std::uint16_t v) { return (v >> 1) ^ -(v & 1); }

double of(Vec p, std::size_t axis) { return axis == 0 ? p.x : axis == 1 ? p.y : p.z; }

int counted(Vec p, std::size_t axis) {
    const double um = of(p, axis) * 10000 - position_origin_um[axis];
    const long steps = std::lround(um / position_step_um);
    if (steps < 0 || steps > 65535) throw std::runtime_error("the figure does not fit its box");
    return int(steps);
}

void put_positions(Bytes& out, const Mesh& half) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::vector<std::uint16_t> steps;
        int before = 0;
        for (const Vec& p : half.points) {
            const int now = counted(p, axis);
            steps.push_back(folded(now - before));
            before = now;
        }
        put_split(out, steps);
    }
}

void put_triangles(Bytes& out, const Mesh& half) {
    std::array<std::vector<std::uint16_t>, 3> streams;
    int before = 0;
    for (const Triangle& t : half.triangles) {
        streams[0].push_back(folded(t[0] - before));
        streams[1].push_back(std::uint16_t(t[1] - t[0]));
        streams[2].push_back(std::uint16_t(t[2] - t[0]));
        before = t[0];
    }
    for (const std::vector<std::uint16_t>& stream : streams) put_split(out, stream);
}

std::array<std::uint8_t, 2> octahedral(Vec n) {
    const double sum = std::fabs(n.x) + std::fabs(n.y) + std::fabs(n.z);
    double u = n.x / sum;
    double v = n.y / sum;
    if (n.z < 0) {
        const double turned = (1 - std::fabs(v)) * (u < 0 ? -1 : 1);
        v = (1 - std::fabs(u)) * (v < 0 ? -1 : 1);
        u = turned;
    }
    return {std::uint8_t(std::lround(127 * u + 127)), std::uint8_t(std::lround(127 * v + 127))};
}

Vec from_octahedral(int a, int b) {
    Vec n{(a - 127) / 127.0, (b - 127) / 127.0, 0};
    n.z = 1 - std::fabs(n.x) - std::fabs(n.y);
    if (n.z < 0) {
        const double x = (1 - std::fabs(n.y)) * (n.x < 0 ? -1 : 1);
        n.y = (1 - std::fabs(n.x)) * (n.y < 0 ? -1 : 1);
        n.x = x;
    }
    return unit(n);
}

std::uint8_t number_or_none(int number) { return number < 0 ? none : std::uint8_t(number); }

std::uint8_t mask_byte(double depth) {
    return std::uint8_t(std::clamp(std::lround(128 + depth * mask_steps_per_cm), 0L, 255L));
}

class Reader {
public:
    explicit Reader(const Bytes& bytes) : bytes_(bytes) {}

    std::uint32_t number(int bytes) {
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i) value |= std::uint32_t(next()) << (8 * i);
        return value;
    }
    std::vector<std::uint16_t> split(std::size_t count) {
        std::vector<std::uint16_t> out(count);
        for (std::uint16_t& v : out) v = next();
        for (std::uint16_t& v : out) v = std::uint16_t(v | next() << 8);
        return out;
    }
    std::vector<int> plane(std::size_t count) {
        std::vector<int> out(count);
        for (int& v : out) v = next();
        return out;
    }
    bool at_end() const { return at_ == bytes_.size(); }

private:
    std::uint8_t next() {
        if (at_ >= bytes_.size()) throw std::runtime_error("the mesh file is cut short");
        return bytes_[at_++];
    }
    const Bytes& bytes_;
    std::size_t at_ = 0;
};

}  // namespace

Bytes mesh_file(const Figure& figure) {
    const Mesh half = figure.half_mesh();
    if (half.points.size() > 65535) throw std::runtime_error("too many vertices for 16 bits");
    Bytes out(mesh_mark.begin(), mesh_mark.end());
    put(out, mesh_version, 2);
    put(out, position_step_um, 2);
    put(out, std::uint32_t(half.points.size()), 4);
    put(out, std::uint32_t(half.triangles.size()), 4);
    for (const int origin : position_origin_um) put(out, std::uint32_t(origin), 4);
    put_positions(out, half);
    put_triangles(out, half);
    for (const std::size_t k : {0u, 1u}) {
        for (std::size_t i = 0; i < half.points.size(); ++i) out.push_back(octahedral(figure.skin.normals[i])[k]);
    }
    for (std::size_t i = 0; i < half.points.size(); ++i) {
        out.push_back(std::uint8_t(std::lround(255 * std::clamp(figure.skin.openness[i], 0.0, 1.0))));
    }
    for (const int zone : figure.zones) out.push_back(number_or_none(zone));
    for (const double depth : figure.mask_depth) out.push_back(mask_byte(depth));
    for (const int site : figure.sites) out.push_back(number_or_none(site));
    return out;
}

Bytes referral_file(const Figure& figure) {
    const std::vector<MuscleRecord>& muscles = figure.drawing.plan().muscles;
    Bytes out(referral_mark.begin(), referral_mark.end());
    put(out, mesh_version, 2);
    put(out, std::uint32_t(muscles.size()), 2);
    put(out, std::uint32_t(figure.skin.half), 4);
    for (const MuscleRecord& muscle : muscles) {
        for (const double share : figure.referral(muscle)) out.push_back(std::uint8_t(std::lround(255 * share)));
    }
    return out;
}

ReadMesh read_mesh_file(const Bytes& bytes) {
    Reader in(bytes);
    for (const std::uint8_t mark : mesh_mark) {
        if (in.number(1) != mark) throw std::runtime_error("this is no mesh file");
    }
    if (in.number(2) != mesh_version) throw std::runtime_error("this mesh file has another version");
    const double step = in.number(2) / 10000.0;
    const std::size_t vertices = in.number(4);
    const std::size_t triangles = in.number(4);
    std::array<double, 3> origin;
    for (double& o : origin) o = std::int32_t(in.number(4)) / 10000.0;
    ReadMesh out;
    out.half.points.resize(vertices);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        int now = 0;
        std::size_t i = 0;
        for (const std::uint16_t v : in.split(vertices)) {
            now = (now + unfolded(v)) & 0xffff;
            Vec& p = out.half.points[i++];
            (axis == 0 ? p.x : axis == 1 ? p.y : p.z) = origin[axis] + now * step;
        }
    }
    const std::vector<std::uint16_t> a = in.split(triangles);
    const std::vector<std::uint16_t> b = in.split(triangles);
    const std::vector<std::uint16_t> c = in.split(triangles);
    int first = 0;
    for (std::size_t i = 0; i < triangles; ++i) {
        first = (first + unfolded(a[i])) & 0xffff;
        out.half.triangles.push_back({first, first + b[i], first + c[i]});
    }
    const std::vector<int> u = in.plane(vertices);
    const std::vector<int> v = in.plane(vertices);
    for (std::size_t i = 0; i < vertices; ++i) out.normals.push_back(from_octahedral(u[i], v[i]));
    out.openness = in.plane(vertices);
    out.zones = in.plane(vertices);
    out.mask = in.plane(vertices);
    out.sites = in.plane(vertices);
    if (!in.at_end()) throw std::runtime_error("the mesh file is too long");
    return out;
}

}  // namespace unknot::figure
