extension Array {
  /// A copy without room for more, for what is kept of a buffer that grew: `Array(array[...])` would share
  /// the buffer.
  var rightSized: [Element] { withUnsafeBufferPointer { [Element]($0) } }
}
