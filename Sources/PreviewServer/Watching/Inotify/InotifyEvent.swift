import Glibc

struct InotifyEvent {
  let watch: Int32
  let mask: UInt32
  /// Of the file in the folder that is watched; nil where the event is the folder's own.
  let name: String?

  func isAny(_ masks: Int32...) -> Bool { masks.contains { mask & UInt32($0) != 0 } }

  var isFolder: Bool { isAny(Int32(IN_ISDIR)) }

  /// What the kernel wrote into a buffer by one read.
  static func all(in buffer: UnsafeRawBufferPointer) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var offset = 0
    let size = MemoryLayout<inotify_event>.size
    while offset + size <= buffer.count {
      let head = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = buffer[offset + size..<min(buffer.count, offset + size + Int(head.len))].prefix { $0 != 0 }
      events.append(
        InotifyEvent(
          watch: head.wd, mask: head.mask,
          name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self)))
      offset += size + Int(head.len)
    }
    return events
  }
}
