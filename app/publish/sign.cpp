#include "publish/sign.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace publish {
namespace {

// The layout of minisign's secret key file (jedisct1.github.io/minisign, "Secret key format").
constexpr std::string_view algorithms = "EdScB2";
constexpr std::size_t salt_at = 6, salt_bytes = crypto_pwhash_scryptsalsa208sha256_SALTBYTES,
                      operations_at = salt_at + salt_bytes, memory_at = operations_at + 8,
                      box_at = memory_at + 8, id_bytes = 8, checksum_bytes = 32,
                      secret_bytes = crypto_sign_SECRETKEYBYTES,
                      box_bytes = id_bytes + secret_bytes + checksum_bytes,
                      file_bytes = box_at + box_bytes;
constexpr std::string_view secret_line = "untrusted comment: kodomado encrypted secret key\n";
constexpr std::string_view any_comment = "untrusted comment: ";
constexpr Work most_work;

unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

void wipe(std::string& bytes) { sodium_memzero(bytes.data(), bytes.size()); }

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::string to_bytes(std::uint64_t number) {
    std::string bytes;
    for (int i = 0; i < 8; ++i, number >>= 8) bytes += static_cast<char>(number & 0xFF);
    return bytes;
}

/// Encrypts or decrypts the box: XOR with a stream derived from the pass phrase.
bool apply_phrase(std::string& box, const PassPhrase& phrase, std::string_view salt,
                  const Work& work) {
    std::string stream(box.size(), '\0');
    const bool done = crypto_pwhash_scryptsalsa208sha256(
                          raw(stream), stream.size(), phrase.text().data(), phrase.text().size(),
                          raw(salt), work.operations, static_cast<std::size_t>(work.memory)) == 0;
    for (std::size_t i = 0; done && i < box.size(); ++i)
        box[i] = static_cast<char>(box[i] ^ stream[i]);
    wipe(stream);
    return done;
}

std::string checksum_of(std::string_view id, std::string_view secret) {
    release::Digest digest(checksum_bytes);
    digest.add(algorithms.substr(0, 2));
    digest.add(id);
    digest.add(secret);
    return digest.bytes();
}

base::Error no_key() {
    return {{"秘密鍵のファイルではないか、こわれています。控えの鍵ファイルを使ってください",
             "This is no secret key file, or it is damaged. Use the spare copy of it"}};
}

base::Error no_memory() {
    return {{"合言葉を確かめるためのメモリー（1GB）が足りません。ほかのプログラムを閉じてから"
             "やりなおしてください",
             "There is too little memory (1 GB) to check the pass phrase. Close other programs and "
             "try again"}};
}

} // namespace

PassPhrase::PassPhrase(PassPhrase&& other) noexcept : text_(other.text_) { wipe(other.text_); }
PassPhrase::~PassPhrase() { wipe(text_); }

struct SecretKey::Bytes {
    std::string id = std::string(id_bytes, '\0');
    std::string secret = std::string(secret_bytes, '\0');

    Bytes() {
        base::require(sodium_init() >= 0, "libsodium starts");
        sodium_mlock(secret.data(), secret.size());
    }
    ~Bytes() { sodium_munlock(secret.data(), secret.size()); }
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;
};

SecretKey::SecretKey(std::unique_ptr<Bytes> bytes) : bytes_(std::move(bytes)) {}
SecretKey::SecretKey(SecretKey&&) noexcept = default;
SecretKey::~SecretKey() = default;

SecretKey SecretKey::generate() {
    auto bytes = std::make_unique<Bytes>();
    std::string ignored(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_keypair(raw(ignored), raw(bytes->secret));
    randombytes_buf(bytes->id.data(), bytes->id.size());
    return SecretKey(std::move(bytes));
}

base::Result<SecretKey> SecretKey::parse(std::string_view file, const PassPhrase& phrase) {
    if (file.starts_with(any_comment))
        file.remove_prefix(std::min(file.find('\n'), file.size() - 1) + 1);
    while (file.ends_with('\n') || file.ends_with('\r')) file.remove_suffix(1);
    std::string content(file_bytes, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(raw(content), content.size(), file.data(), file.size(), nullptr, &length,
                          nullptr, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        length != file_bytes || !content.starts_with("Ed"))
        return no_key();
    if (content.substr(2, 2) == std::string(2, '\0'))
        return base::Error{{"この秘密鍵には合言葉がかかっていません。keygen で作りなおしてください",
                            "This secret key has no pass phrase. Make a new one with keygen"}};
    const Work work{number_at(content, operations_at), number_at(content, memory_at)};
    if (!content.starts_with(algorithms) || work.operations > most_work.operations ||
        work.memory > most_work.memory)
        return no_key();
    std::string box = content.substr(box_at);
    auto bytes = std::make_unique<Bytes>();
    const bool opened =
        apply_phrase(box, phrase, std::string_view(content).substr(salt_at, salt_bytes), work);
    bytes->id = box.substr(0, id_bytes);
    std::copy_n(box.begin() + id_bytes, secret_bytes, bytes->secret.begin());
    const bool right = box.substr(id_bytes + secret_bytes) == checksum_of(bytes->id, bytes->secret);
    wipe(box);
    if (!opened) return no_memory();
    if (!right)
        return base::Error{
            {"合言葉が違います（または鍵のファイルがこわれています）。大文字・小文字や全角・半角を"
             "確かめて、もう一度どうぞ。どうしても思い出せないときは packaging/keys.md の"
             "「合言葉を忘れた」を見てください",
             "The pass phrase is wrong (or the key file is damaged). Look at capitals and wide "
             "letters and try again. If nobody remembers it, see \"The pass phrase is forgotten\" "
             "in packaging/keys.md"}};
    return SecretKey(std::move(bytes));
}

base::Result<std::string> SecretKey::to_file(const PassPhrase& phrase, const Work& work) const {
    std::string salt(salt_bytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    std::string box = bytes_->id + bytes_->secret + checksum_of(bytes_->id, bytes_->secret);
    const bool closed = apply_phrase(box, phrase, salt, work);
    const std::string content = std::string(algorithms) + salt + to_bytes(work.operations) +
                                to_bytes(work.memory) + (closed ? box : "");
    if (!closed) wipe(box);
    if (!closed) return no_memory();
    std::string text(sodium_base64_encoded_len(content.size(), sodium_base64_VARIANT_ORIGINAL),
                     '\0');
    sodium_bin2base64(text.data(), text.size(), raw(content), content.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.back() = '\n';
    return std::string(secret_line) + text;
}

release::PublicKey SecretKey::public_key() const {
    std::string key(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_ed25519_sk_to_pk(raw(key), raw(bytes_->secret));
    return {bytes_->id, key};
}

release::SignatureBlock SecretKey::sign(std::string_view digest,
                                        const std::string& trusted_comment) const {
    const auto signature_of = [&](const std::string& message) {
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(raw(signature), nullptr, raw(std::string_view(message)),
                             message.size(), raw(std::string_view(bytes_->secret)));
        return signature;
    };
    const std::string signature = signature_of(std::string(digest));
    return {bytes_->id, signature, trusted_comment, signature_of(signature + trusted_comment)};
}

std::string key_name(const release::PublicKey& key) {
    std::string backwards(key.id.rbegin(), key.id.rend()),
        name = release::to_hexadecimal(backwards);
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name;
}

std::string public_key_file(const release::PublicKey& key) {
    return "untrusted comment: kodomado public key " + key_name(key) + "\n" +
           release::to_text(key) + "\n";
}

base::Result<std::string> appoint(const release::Statement& statement,
                                  std::string_view already_signed, const SecretKey& root) {
    release::SignedStatement made{{}, release::to_json(statement)};
    if (!already_signed.empty()) {
        auto parsed = release::parse_signed(already_signed);
        if (!parsed) return parsed.error();
        made = std::move(parsed).value();
    }
    if (made.json != release::to_json(statement))
        return base::Error{{"ほかの内容の任命書です", "This is another statement"}};
    for (const std::string& bytes : made.blocks)
        if (const auto block = release::parse_block(bytes, release::trust_line);
            block && block->key_id == root.public_key().id)
            return base::Error{
                {"この鍵ではもう署名されています", "It is signed with this key already"}};
    if (made.blocks.size() == release::most_signatures)
        return base::Error{{"これ以上は署名できません", "It holds no more signatures"}};
    release::Digest digest;
    digest.add(made.json);
    made.blocks.push_back(release::write_block(
        root.sign(digest.bytes(), release::trusted_comment(statement)), release::trust_line));
    return release::write_signed(made);
}

} // namespace publish
