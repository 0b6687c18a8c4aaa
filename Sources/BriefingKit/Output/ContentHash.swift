import Crypto

/// The SHA-256 (FIPS 180-4) of `bytes` as 64 lower-case hexadecimal digits.
func sha256Hexadecimal(_ bytes: [UInt8]) -> String {
  let digest = bytes.withUnsafeBytes { buffer in
    var hash = SHA256()
    hash.update(bufferPointer: buffer)
    return hash.finalize()
  }
  return String(unsafeUninitializedCapacity: SHA256.byteCount * 2) { text in
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
