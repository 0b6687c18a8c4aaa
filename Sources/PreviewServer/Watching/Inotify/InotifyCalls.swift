import Glibc

/// The system's calls, which fail when its limits are reached.
struct InotifyCalls: Sendable {
  /// A descriptor, or an `errno` as a negative number.
  var open: @Sendable () -> Int32
  /// A watch, or an `errno` as a negative number.
  var add: @Sendable (_ descriptor: Int32, _ path: String, _ mask: UInt32) -> Int32

  static let system = InotifyCalls(
    open: {
      let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      return descriptor < 0 ? -errno : descriptor
    },
    add: { descriptor, path, mask in
      let watch = inotify_add_watch(descriptor, path, mask)
      return watch < 0 ? -errno : watch
    })
}
