// Sorting, in little code: std::sort is made anew for every type, and the page would carry a dozen of them.
#pragma once

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace unknot::measure {

/// Puts a list in order and keeps that of equals. n log n; linear when it is in order already.
template <class T, class Less = std::less<>>
void put_in_order(std::vector<T>& list, Less less = {}) {
    const std::size_t size = list.size();
    if (std::is_sorted(list.begin(), list.end(), less)) return;
    std::vector<T> merged;
    merged.reserve(size);
    for (std::size_t width = 1; width < size; width *= 2) {
        merged.clear();
        for (std::size_t low = 0; low < size; low += 2 * width) {
            const std::size_t middle = std::min(low + width, size);
            const std::size_t end = std::min(middle + width, size);
            std::size_t left = low;
            std::size_t right = middle;
            while (left < middle || right < end) {
                const bool second = left == middle || (right < end && less(list[right], list[left]));
                merged.push_back(std::move(list[second ? right++ : left++]));
            }
        }
        list.swap(merged);
    }
}

}  // namespace unknot::measure
