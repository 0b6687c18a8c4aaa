/// The root of the repository that these tests belong to.
let repositoryRoot: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(4).joined(separator: "/")
}()
