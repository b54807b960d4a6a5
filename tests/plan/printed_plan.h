#pragma once

#include "draft/draft.h"

#include <functional>
#include <string>
#include <vector>

namespace plan_test {

/// How a plan is printed and extracted from its PDF.
struct Layout {
    std::string name = ""; ///< of the test case
    std::vector<std::string> columns = {"number", "name", "text", "office"};
    std::string number_heading = "", name_heading = "事業名", text_heading = "内 容",
                office_heading = "担 当";
    std::function<std::string(int)> top = [](int n) { return "(" + std::to_string(n) + ") "; };
    std::function<std::string(int)> second = nullptr; ///< ①, ② … if empty
    std::function<std::string(const std::string&)> number = nullptr;
    std::function<std::string(const std::string&)> words =
        nullptr; ///< what scanning does to each cell
    std::string repeat = "（再掲）", extended = "【拡充】", is_new = "◎";
    std::string between_offices = " ";
    std::string line_end = "\n";
    enum class Tear { none, cells, line, rest } tear = Tear::none;
    int rows_a_page = 9;
    bool section_in_cell = false, markdown = false, blank_lines = true;
};

/// The rows of one of our cities in this layout. The sentences are our own summaries, because the
/// plans are not in the repository.
std::string printed(const draft::CityDraft& city, const Layout& layout);

} // namespace plan_test
