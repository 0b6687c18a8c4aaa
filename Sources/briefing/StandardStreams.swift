import Glibc

enum StandardStreams {
  /// Opens `/dev/null` in the place of a standard stream that the parent process closed: otherwise the next
  /// file that is opened, such as a page of the site, would get its number, and what is printed.
  static func openClosedOnes() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is used, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }
}
