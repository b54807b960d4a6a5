#include "draft/draft_writer.h"
#include "plan/import.h"
#include "text/normalise.h"

#include <cstdint>
#include <cstdlib>
#include <set>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

/// Any bytes are read as a plan or refused with a reason; what was read must be consistent.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    plan::ImportOptions options;
    options.file = "plan.txt";
    options.city_id = "mori";
    const plan::Import import =
        plan::import_plan({reinterpret_cast<const char*>(data), size}, options);
    require(import.draft.has_value() != base::any_blocking(import.findings));
    for (const base::Finding& finding : import.findings) {
        require(!finding.message.ja.empty() && !finding.message.en.empty());
        require(text::is_valid_utf8(finding.message.ja) && text::is_valid_utf8(finding.message.en));
    }
    require(text::is_valid_utf8(plan::findings_csv(import.findings)));
    if (!import.draft) return 0;
    const draft::CityDraft& city = *import.draft;
    std::set<std::string> services, rows, sections, offices;
    for (const auto& line : city.services) require(services.insert(line.service.id).second);
    for (const auto& line : city.sections) require(sections.insert(line.value.id).second);
    for (const auto& line : city.offices) require(offices.insert(line.value.id).second);
    require(!city.rows.empty());
    for (const draft::DraftRow& row : city.rows) {
        require(!row.row.empty() && rows.insert(row.row).second);
        require(services.contains(row.service));
        require(row.section.empty() || sections.contains(row.section));
        for (const std::string& office : row.offices) require(offices.contains(office));
    }
    for (const draft::TableFile& file : draft::table_files(city))
        require(text::is_valid_utf8(file.content));
    return 0;
}
