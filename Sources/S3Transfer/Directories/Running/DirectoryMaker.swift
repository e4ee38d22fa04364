import BotoCore
import Synchronization
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Makes the directories that downloads need, each once.
final class DirectoryMaker: Sendable {
  /// A path by its bytes.
  private struct Path: Hashable {
    let text: String

    static func == (left: Path, right: Path) -> Bool { left.text.hasSameBytes(as: right.text) }
    func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
  }

  private let made = Mutex<Set<Path>>([])
  private static let remembered = 10_000

  /// Makes the directory of a file and those above it.
  ///
  /// - Throws: ``FileError`` when one can't be made.
  func makeParent(of path: String) throws(FileError) {
    let parent = LocalPath.split(path).parent
    if made.withLock({ $0.contains(Path(text: parent)) }) { return }
    try Self.make(parent)
    made.withLock { made in
      if made.count >= Self.remembered { made.removeAll(keepingCapacity: true) }
      made.insert(Path(text: parent))
    }
  }

  /// Makes a directory and those above it, unless they are there.
  static func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    var reason = errno
    if reason == ENOENT {
      let parent = LocalPath.split(path).parent
      if parent != path {
        try make(parent)
        if mkdir(path, 0o777) == 0 { return }
        reason = errno
      }
    }
    if reason == EEXIST, FileStatus(of: path)?.kind == .directory { return }
    throw FileError(
      path: path, reason: "Could not create directory: \(String(cString: strerror(reason)))")
  }
}
