import Glibc

/// Swaps two folders in one step by `renameat2` with `RENAME_EXCHANGE` (Linux 3.15); returns 0 or an `errno`.
func exchangeFolders(_ a: BytePath, _ b: BytePath) -> Int32 {
  typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  // Swift's Glibc module is made without _GNU_SOURCE and so without this function; a statically linked
  // program does not find it here either, and publishes file by file.
  guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
  // The signature is that of <stdio.h>.
  let rename = unsafeBitCast(symbol, to: Rename.self)
  let exchange: UInt32 = 1 << 1
  let result = a.withCString { a in b.withCString { b in rename(AT_FDCWD, a, AT_FDCWD, b, exchange) } }
  return result == 0 ? 0 : errno
}
