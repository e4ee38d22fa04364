import BotoCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A home directory with the shared files in it, for one test.
final class TemporaryHome {
  let path: String

  init(config: String? = nil, credentials: String? = nil) throws {
    path = FileManager.default.temporaryDirectory.path + "/boto3-home-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/.aws", withIntermediateDirectories: true)
    for (name, content) in [("config", config), ("credentials", credentials)] {
      guard let content else { continue }
      let data = Data(content.utf8)
      try #require(FileManager.default.createFile(atPath: path + "/.aws/" + name, contents: data))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func store(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> ConfigStore {
    try ConfigStore(
      environment: Environment(environment, homeDirectory: path), profileName: profile)
  }

  /// A session in this home, without instance metadata unless the environment says otherwise.
  func session(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> SessionCore {
    let quiet = ["AWS_EC2_METADATA_DISABLED": "true"]
    return try SessionCore(
      store: try store(quiet.merging(environment) { $1 }, profile: profile))
  }
}
