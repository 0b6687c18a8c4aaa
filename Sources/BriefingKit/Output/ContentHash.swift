import CLibCrypto

/// The SHA-256 (FIPS 180-4) of `bytes` as 64 lower-case hexadecimal digits.
func sha256Hexadecimal(_ bytes: [UInt8]) -> String {
  var context = SHA256_CTX()
  SHA256_Init(&context)
  _ = bytes.withUnsafeBytes { SHA256_Update(&context, $0.baseAddress, $0.count) }
  let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, count in
    SHA256_Final(buffer.baseAddress, &context)
    count = Int(SHA256_DIGEST_LENGTH)
  }
  return String(unsafeUninitializedCapacity: digest.count * 2) { text in
    var index = 0
    for byte in digest {
      text[index] = digits[Int(byte >> 4)]
      text[index + 1] = digits[Int(byte & 15)]
      index += 2
    }
    return index
  }
}

private let digits = Array("0123456789abcdef".utf8)
