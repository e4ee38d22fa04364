import BotoCore

extension LocalFile {
  /// A run of bytes of the file as the body of a request.
  func body(at offset: Int64, count: Int64) -> FileRegionBody {
    FileRegionBody(
      descriptor: descriptor, owner: self, path: path, offset: offset, length: count)
  }
}
