import Synchronization

/// The blobs of a bundle that it stores deflated: each is inflated when it is first opened, and kept
/// as long as the process, as all ``ModelBytes`` are.
final class InflatedBlobs: Sendable {
  private let blobs = Mutex<[Int: ModelBytes]>([:])

  /// The blob of an entry of the directory.
  func blob(
    at index: Int, _ inflate: () throws(ModelError) -> [UInt8]
  ) throws(ModelError) -> ModelBytes {
    try blobs.withLock { (blobs) throws(ModelError) in
      if let known = blobs[index] { return known }
      let blob = ModelBytes(copying: try inflate())
      blobs[index] = blob
      return blob
    }
  }
}
