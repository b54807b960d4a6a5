#include "release/trust.h"

#include "base/file.h"
#include "base/json.h"
#include "release/manifest.h"
#include "release/seal.h"
#include "text/toml.h"

#include <algorithm>
#include <initializer_list>

namespace release {
namespace {

constexpr std::size_t most_bytes = 16u << 10, most_brackets = 16, most_keys = 16;
constexpr std::string_view statement_magic = "KODOTRU";

base::Error wrong(const std::string& file, const std::string& ja, const std::string& en) {
    return {{file + ": " + ja, file + ": " + en}};
}

/// Reads the values that a trust file may contain and keeps the first error.
class TrustReader {
  public:
    explicit TrustReader(std::string file) : file_(std::move(file)) {}

    base::Result<Trust> read(const text::TomlValue::Table& root) {
        Trust trust;
        for (const auto& [name, value] : root) {
            if (name == "city")
                trust.city = city(value);
            else if (name == "publishers")
                trust.publishers = keys(name, value);
            else if (name == "roots")
                trust.roots = keys(name, value);
            else if (name == "needed" && value.integer() && *value.integer() > 0)
                trust.needed = static_cast<std::size_t>(*value.integer());
            else if (name == "needed")
                report(name, "1以上の数を書いてください", "must be a number from 1");
            else
                report(name, "この項目はありません", "there is no such entry");
        }
        if (trust.city.empty()) report("city", "市のコード（6けた）がありません", "is missing");
        if (trust.publishers.empty() && trust.roots.empty())
            report("publishers", "市の公開鍵がありません", "the city's public key is missing");
        if (trust.needed == 0) trust.needed = trust.roots.size() / 2 + 1;
        if (!trust.roots.empty() && trust.needed > std::min(trust.roots.size(), most_signatures))
            report("needed", "roots の数より多くできません", "is more than there are roots");
        if (failure_) return *failure_;
        return trust;
    }

  private:
    void report(const std::string& name, const std::string& ja, const std::string& en) {
        if (!failure_) failure_ = wrong(file_, name + ": " + ja, name + ": " + en);
    }

    std::string city(const text::TomlValue& value) {
        if (value.string() && is_city_code(*value.string())) return *value.string();
        report("city", "市のコード（6けた）を \" で囲んで書いてください",
               "must be the city's code of six digits in double quotes");
        return {};
    }

    std::vector<PublicKey> keys(const std::string& name, const text::TomlValue& value) {
        std::vector<PublicKey> out;
        if (!value.array() || value.array()->size() > most_keys) {
            report(name, "[\"RWQ…\"] の形で書いてください", "must be a list as [\"RWQ…\"]");
            return out;
        }
        for (const text::TomlValue& each : *value.array()) {
            const auto key = each.string() ? parse_public_key(*each.string()) : std::nullopt;
            if (!key) {
                report(name, "公開鍵として読めません。.pub ファイルの2行目を写してください",
                       "is no public key; copy the second line of the .pub file");
                return out;
            }
            if (std::ranges::count(out, key->id, &PublicKey::id) > 0)
                report(name, "同じ鍵が2回あります", "has a key twice");
            out.push_back(*key);
        }
        return out;
    }

    std::string file_;
    std::optional<base::Error> failure_;
};

} // namespace

base::Result<Trust> parse_trust_file(std::string_view toml, const std::string& file) {
    const base::Error unreadable = wrong(file, "TOML として読めません", "cannot be read as TOML");
    if (toml.size() > most_bytes ||
        static_cast<std::size_t>(std::ranges::count_if(
            toml, [](char c) { return c == '[' || c == '{'; })) > most_brackets)
        return unreadable;
    const text::TomlFile parsed = text::parse_toml(toml);
    return parsed.root ? TrustReader(file).read(*parsed.root->table()) : unreadable;
}

base::Result<Trust> read_trust(const std::string& file) {
    const auto content = base::read_file(file, most_bytes);
    if (!content)
        return content.error().with_advice(
            {"この端末が信じる鍵を書くファイルです（packaging/keys.md）",
             "This file says whose keys the device trusts (packaging/keys.md)"});
    return parse_trust_file(content.value(), file);
}

std::string to_json(const Statement& statement) {
    auto keys = base::Json::array();
    for (const PublicKey& key : statement.publishers) keys.push_back(to_text(key));
    const base::Json object = {{"product", "kodomado"},
                               {"city", statement.city},
                               {"epoch", statement.epoch},
                               {"publishers", keys}};
    return base::json_line(object);
}

std::string trusted_comment(const Statement& statement) {
    return "kodomado trust city=" + statement.city + " epoch=" + std::to_string(statement.epoch);
}

base::Result<Statement> parse_statement(std::string_view json) {
    const base::Error refused{{"鍵の任命書の書き方が違います",
                               "The appointment of the keys is not written as it should be"},
                              base::ErrorKind::damaged};
    const auto object = base::parse_json(json);
    if (!object.is_object() || !object.contains("city") || !object["city"].is_string() ||
        !object.contains("epoch") || !object["epoch"].is_number_unsigned() ||
        !object.contains("publishers") || !object["publishers"].is_array())
        return refused;
    Statement statement{object["city"].get<std::string>(), object["epoch"].get<std::int64_t>(), {}};
    for (const auto& each : object["publishers"]) {
        const auto key =
            each.is_string() ? parse_public_key(each.get<std::string>()) : std::nullopt;
        if (!key || statement.publishers.size() == most_keys) return refused;
        statement.publishers.push_back(*key);
    }
    if (!is_city_code(statement.city) || statement.epoch < 1 || statement.epoch > largest_epoch ||
        statement.publishers.empty() || to_json(statement) != json)
        return refused;
    return statement;
}

std::string write_signed(const SignedStatement& signed_statement) {
    base::require(!signed_statement.blocks.empty() &&
                      signed_statement.blocks.size() <= most_signatures,
                  "a statement has 1 to 9 signatures");
    std::string out(statement_magic);
    out += static_cast<char>('0' + signed_statement.blocks.size());
    for (const std::string& block : signed_statement.blocks) out += block;
    return out + signed_statement.json;
}

base::Result<SignedStatement> parse_signed(std::string_view bytes) {
    const base::Error refused{{"鍵の任命書ではないか、こわれています",
                               "This is no appointment of keys, or it is damaged"},
                              base::ErrorKind::damaged};
    const std::size_t header = statement_magic.size() + 1;
    if (bytes.size() > most_trust || bytes.size() <= header || !bytes.starts_with(statement_magic))
        return refused;
    const int count = bytes[header - 1] - '0';
    if (count < 1 || count > static_cast<int>(most_signatures)) return refused;
    SignedStatement parsed;
    bytes.remove_prefix(header);
    for (int i = 0; i < count; ++i) {
        if (bytes.size() < signature_block) return refused;
        parsed.blocks.emplace_back(bytes.substr(0, signature_block));
        bytes.remove_prefix(signature_block);
    }
    parsed.json = std::string(bytes);
    return parsed;
}

} // namespace release
