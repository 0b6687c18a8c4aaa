import CCurl

@testable import BriefingKit

func ccurlMulti(_ library: UnsafePointer<ccurl_library>) -> UnsafeMutableRawPointer? {
  ccurl_multi_init(library)
}

/// Runs one transfer to its end, without what `CurlTransport` does before it.
func perform(
  _ transfer: CurlTransfer, _ multi: UnsafeMutableRawPointer, _ library: ccurl_library
) -> HTTPAnswer? {
  guard transfer.join(multi) else { return nil }
  return CurlLibrary.with(library) { library in
    defer {
      ccurl_multi_remove(library, multi, transfer.handle)
      transfer.close()
      ccurl_multi_cleanup(library, multi)
    }
    for _ in 0..<100 {
      var running: Int32 = 0
      _ = ccurl_multi_perform(library, multi, &running)
      var code = CURLE_OK
      if ccurl_multi_next_done(library, multi, &code) != nil { return transfer.answer(code) }
      _ = ccurl_multi_poll(library, multi, 50)
    }
    return nil
  }
}
