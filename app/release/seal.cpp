#include "release/seal.h"

#include "base/durable.h"
#include "base/lists.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <sodium.h>

namespace release {

const std::string_view catalogue_line = "untrusted comment: kodomado catalogue, format 1";
const std::string_view trust_line = "untrusted comment: kodomado trust, format 1";

namespace {

constexpr std::string_view magic = "KODOMADO", any_catalogue = "untrusted comment: kodomado catal";
constexpr std::string_view comment_mark = "trusted comment: ";
constexpr std::string_view prehashed = "ED", plain_key = "Ed";
constexpr std::size_t id_bytes = 8, piece_bytes = 256u << 10;
constexpr std::int64_t any_epoch = -1;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string to_base64(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back();
    return text;
}

/// Exactly `size` bytes, in canonical Base64.
std::optional<std::string> from_base64(std::string_view text, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t length = 0;
    const int failed =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), size, text.data(),
                          text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || length != size || to_base64(bytes) != text) return {};
    return bytes;
}

bool verifies(std::string_view signature, std::string_view message, const PublicKey& key) {
    return crypto_sign_verify_detached(raw(signature), raw(message), message.size(),
                                       raw(key.bytes)) == 0;
}

base::Error refused(const char* ja, const char* en, base::ErrorKind kind) {
    return {{ja, en}, kind};
}

base::Error not_whole() {
    return refused("ファイルが途中で切れているか、こわれています。もう一度コピーしてください",
                   "The file is cut off or damaged. Copy it again", base::ErrorKind::damaged);
}

base::Error no_catalogue() {
    return refused("こどまどの発行したカタログ（*.sealed）ではありません",
                   "This is no published catalogue of Kodomado's (*.sealed)",
                   base::ErrorKind::not_ours);
}

std::size_t number_at(std::string_view bytes, std::size_t at) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

struct Lengths {
    std::size_t trust, manifest;
};

base::Result<Lengths> lengths_of(std::string_view prefix) {
    if (!prefix.starts_with(magic)) return not_whole();
    const Lengths lengths{number_at(prefix, 8), number_at(prefix, 12)};
    if (lengths.trust > most_trust || lengths.manifest == 0 || lengths.manifest > most_manifest)
        return not_whole();
    return lengths;
}

/// Why the first block is not valid.
base::Error block_error(std::string_view bytes) {
    if (!bytes.starts_with(any_catalogue)) return no_catalogue();
    std::string_view rest = bytes;
    if (base::take_until(rest, '\n') == catalogue_line) return not_whole();
    return refused("このカタログの形式は、このプログラムより新しいものか、こわれています。"
                   "プログラムを新しくするか、もう一度コピーしてください",
                   "The catalogue's format is newer than this program, or the file is damaged. "
                   "Renew the program or copy the file again",
                   base::ErrorKind::damaged);
}

/// All bytes pass through here, from the source into the digests.
class Intake {
  public:
    explicit Intake(const Source& source) : source_(source) {}

    /// Exactly this number of bytes.
    base::Result<std::string> take(std::size_t size) {
        std::string all;
        while (all.size() < size) {
            auto piece = source_(size - all.size());
            if (!piece) return piece;
            if (piece.value().empty()) return not_whole();
            all += piece.value();
        }
        return all;
    }
    base::Result<std::string> take_signed(std::size_t size) {
        auto bytes = take(size);
        if (bytes) body_.add(bytes.value());
        return bytes;
    }
    base::Result<void> take_payload() {
        while (true) {
            const auto piece = source_(piece_bytes);
            if (!piece) return piece.error();
            if (piece.value().empty()) return {};
            payload_bytes_ += piece.value().size();
            if (payload_bytes_ > most_payload)
                return refused("カタログが大きすぎます", "The catalogue is too large",
                               base::ErrorKind::too_large);
            body_.add(piece.value());
            payload_.add(piece.value());
        }
    }
    std::string body_digest() { return body_.bytes(); }
    std::string payload_hash() { return to_hexadecimal(payload_.bytes()); }
    std::uint64_t payload_bytes() const { return payload_bytes_; }

  private:
    const Source& source_;
    Digest body_, payload_;
    std::uint64_t payload_bytes_ = 0;
};

/// The keys that may publish, and from which epoch.
struct Publishers {
    std::int64_t epoch = 0;
    std::vector<PublicKey> keys;
};

using FindPublishers = std::function<base::Result<Publishers>(std::string_view statement)>;

base::Result<Publishers> publishers_of(std::string_view statement, const Trust& trust) {
    if (statement.empty()) return Publishers{0, trust.publishers};
    auto verified = verify_statement(statement, trust);
    if (!verified) return verified.error();
    if (!trust.city.empty() && verified.value().city != trust.city)
        return refused("鍵の任命書が、ほかの市のものです",
                       "The appointment of the keys is another city's", base::ErrorKind::not_ours);
    return Publishers{verified.value().epoch, std::move(verified).value().publishers};
}

base::Result<Seal> verify_by(const Source& source, const FindPublishers& find_publishers) {
    Intake intake(source);
    const auto first = intake.take(signature_block);
    if (!first) return first.error();
    const auto block = parse_block(first.value(), catalogue_line);
    if (!block) return block_error(first.value());
    const auto prefix = intake.take_signed(prefix_bytes);
    if (!prefix) return prefix.error();
    const auto lengths = lengths_of(prefix.value());
    if (!lengths) return lengths.error();
    const auto statement = intake.take_signed(lengths.value().trust);
    if (!statement) return statement.error();
    const auto json = intake.take_signed(lengths.value().manifest);
    if (!json) return json.error();
    if (const auto taken = intake.take_payload(); !taken) return taken.error();

    const auto publishers = find_publishers(statement.value());
    if (!publishers) return publishers.error();
    const auto& keys = publishers.value().keys;
    const auto signer = std::ranges::find(keys, block->key_id, &PublicKey::id);
    if (signer == keys.end())
        return refused("この端末が知らない鍵で発行されています。市の鍵で発行したものか確かめ、"
                       "鍵を替えたときは packaging/keys.md を見てください",
                       "It is published with a key that this device does not know. See "
                       "packaging/keys.md where the city has renewed its key",
                       base::ErrorKind::not_ours);
    if (!is_signed(*block, intake.body_digest(), *signer))
        return refused("中身が発行されたときのままではありません（署名が合いません）。"
                       "もう一度コピーしてください",
                       "The content is not what was published (the signature does not fit). Copy "
                       "it again",
                       base::ErrorKind::damaged);
    auto manifest = parse_manifest(json.value());
    if (!manifest) return manifest.error();
    const Manifest& m = manifest.value();
    const std::int64_t epoch = publishers.value().epoch;
    if (trusted_comment(m) != block->trusted_comment ||
        (epoch != any_epoch && m.edition.epoch != epoch) ||
        m.payload_hash != intake.payload_hash() ||
        static_cast<std::uint64_t>(m.payload_bytes) != intake.payload_bytes())
        return refused(
            "目録（manifest）と中身が合いません。カタログを発行しなおしてもらってください",
            "Manifest and content do not fit. Ask for the catalogue to be published "
            "again",
            base::ErrorKind::damaged);
    return Seal{m, *signer};
}

base::Result<Seal> verify_parts(const std::vector<std::string>& parts, const std::string& shown,
                                const FindPublishers& find_publishers) {
    std::size_t next = 0;
    base::Descriptor file;
    bool outside = false; // the disk failed, and the message already names the file
    const auto read = [&](std::size_t most) -> base::Result<std::string> {
        while (true) {
            if (!file.open()) {
                if (next == parts.size()) return std::string();
                auto opened = base::open_untrusted(parts[next], most_sealed);
                outside = !opened.ok();
                if (!opened) return opened.error();
                file = std::move(opened).value();
            }
            auto bytes = base::read_some(file, most, parts[next]);
            outside = !bytes.ok();
            if (!bytes || !bytes.value().empty()) return bytes;
            file = base::Descriptor();
            ++next;
        }
    };
    auto seal = verify_by(read, find_publishers);
    if (seal || outside) return seal;
    return seal.error().in(shown);
}

} // namespace

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest(std::size_t bytes) : state_(std::make_unique<State>()), size_(bytes) {
    base::require(sodium_init() >= 0, "libsodium starts");
    crypto_generichash_init(&state_->hash, nullptr, 0, size_);
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;

void Digest::add(std::string_view piece) {
    crypto_generichash_update(&state_->hash, raw(piece), piece.size());
}

std::string Digest::bytes() {
    std::string out(size_, '\0');
    crypto_generichash_final(&state_->hash, reinterpret_cast<unsigned char*>(out.data()), size_);
    return out;
}

std::string to_hexadecimal(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::string to_text(const PublicKey& key) {
    return to_base64(std::string(plain_key) + key.id + key.bytes);
}

std::optional<PublicKey> parse_public_key(std::string_view text) {
    if (text.starts_with("untrusted comment:")) base::take_until(text, '\n');
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    const auto bytes = from_base64(text, plain_key.size() + id_bytes + crypto_sign_PUBLICKEYBYTES);
    if (!bytes || !bytes->starts_with(plain_key)) return {};
    return PublicKey{bytes->substr(2, id_bytes), bytes->substr(2 + id_bytes)};
}

std::string write_block(const SignatureBlock& block, std::string_view first_line) {
    std::string text(first_line);
    text += "\n" + to_base64(std::string(prehashed) + block.key_id + block.signature) + "\n";
    text += std::string(comment_mark) + block.trusted_comment + "\n";
    text += to_base64(block.over_comment) + "\n";
    base::require(text.size() <= signature_block, "a signature fits into its block");
    text.resize(signature_block, '\n');
    return text;
}

std::optional<SignatureBlock> parse_block(std::string_view bytes, std::string_view first_line) {
    if (bytes.size() != signature_block) return {};
    std::string_view rest = bytes;
    if (base::take_until(rest, '\n') != first_line) return {};
    const auto signature =
        from_base64(base::take_until(rest, '\n'), prehashed.size() + id_bytes + crypto_sign_BYTES);
    const std::string_view comment = base::take_until(rest, '\n');
    const auto over_comment = from_base64(base::take_until(rest, '\n'), crypto_sign_BYTES);
    if (!signature || !signature->starts_with(prehashed) || !comment.starts_with(comment_mark) ||
        !over_comment)
        return {};
    SignatureBlock block{signature->substr(2, id_bytes), signature->substr(2 + id_bytes),
                         std::string(comment.substr(comment_mark.size())), *over_comment};
    if (write_block(block, first_line) != bytes) return {};
    return block;
}

bool is_signed(const SignatureBlock& block, std::string_view digest, const PublicKey& key) {
    return block.key_id == key.id && verifies(block.signature, digest, key) &&
           verifies(block.over_comment, block.signature + block.trusted_comment, key);
}

std::string write_prefix(std::size_t trust_bytes, std::size_t manifest_bytes) {
    std::string out(magic);
    for (const std::size_t length : {trust_bytes, manifest_bytes})
        for (int shift = 24; shift >= 0; shift -= 8)
            out += static_cast<char>(length >> shift & 0xFF);
    return out;
}

base::Result<std::size_t> payload_begin(std::string_view first_bytes) {
    if (first_bytes.size() < signature_block + prefix_bytes)
        return first_bytes.starts_with(any_catalogue) ? not_whole() : no_catalogue();
    if (!parse_block(first_bytes.substr(0, signature_block), catalogue_line))
        return block_error(first_bytes);
    const auto lengths = lengths_of(first_bytes.substr(signature_block, prefix_bytes));
    if (!lengths) return lengths.error();
    return signature_block + prefix_bytes + lengths.value().trust + lengths.value().manifest;
}

base::Result<Seal> verify(const Source& source, const Trust& trust) {
    return verify_by(source,
                     [&](std::string_view statement) { return publishers_of(statement, trust); });
}

base::Result<Seal> verify_files(const std::vector<std::string>& parts, const Trust& trust,
                                const std::string& shown) {
    return verify_parts(
        parts, shown.empty() ? parts.front() : shown,
        [&](std::string_view statement) { return publishers_of(statement, trust); });
}

base::Result<Seal> verify_stored(const std::vector<std::string>& parts, const PublicKey& signer) {
    return verify_parts(parts, parts.front(), [&](std::string_view) -> base::Result<Publishers> {
        return Publishers{any_epoch, {signer}};
    });
}

std::optional<Manifest> claimed_manifest(std::string_view before_payload) {
    constexpr std::size_t begin = signature_block + prefix_bytes;
    if (before_payload.size() < begin) return {};
    const auto lengths = lengths_of(before_payload.substr(signature_block, prefix_bytes));
    if (!lengths || before_payload.size() < begin + lengths.value().trust) return {};
    auto manifest = parse_manifest(before_payload.substr(begin + lengths.value().trust));
    if (!manifest) return {};
    return std::move(manifest).value();
}

/// Declared in trust.h; defined here because it uses cryptography.
base::Result<Statement> verify_statement(std::string_view bytes, const Trust& trust) {
    auto parsed = parse_signed(bytes);
    if (!parsed) return parsed.error();
    if (trust.roots.empty())
        return refused("この端末には、鍵の任命書を確かめる根元の鍵（roots）がありません。"
                       "packaging/keys.md を見てください",
                       "This device has no root keys to check the appointment of the publisher's "
                       "key. See packaging/keys.md",
                       base::ErrorKind::other);
    Digest hash;
    hash.add(parsed.value().json);
    const std::string digest = hash.bytes();
    std::vector<std::string> seen, comments;
    for (const std::string& bytes_of_block : parsed.value().blocks) {
        const auto block = parse_block(bytes_of_block, trust_line);
        if (!block) return not_whole();
        const auto root = std::ranges::find(trust.roots, block->key_id, &PublicKey::id);
        if (root == trust.roots.end() || std::ranges::count(seen, block->key_id) > 0 ||
            !is_signed(*block, digest, *root))
            return refused("鍵の任命書の署名が、この端末の知る根元の鍵のものではありません",
                           "The appointment of the keys is not signed by root keys that this "
                           "device knows",
                           base::ErrorKind::not_ours);
        seen.push_back(block->key_id);
        comments.push_back(block->trusted_comment);
    }
    if (seen.size() < trust.needed) {
        const std::string have = std::to_string(seen.size()), need = std::to_string(trust.needed);
        return base::Error{
            {"鍵の任命書の署名が足りません（" + have + "人。" + need + "人いります）",
             "The appointment of the keys has " + have + " of the " + need +
                 " signatures it needs"}};
    }
    auto statement = parse_statement(parsed.value().json);
    if (!statement) return statement;
    for (const std::string& comment : comments)
        if (comment != trusted_comment(statement.value())) return not_whole();
    return statement;
}

} // namespace release
