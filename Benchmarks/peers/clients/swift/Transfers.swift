import Boto3

/// Files and directories, with the library's defaults for transfers.
struct Transfers {
  private let setting = Setting.current
  private let s3: Client

  init() throws { s3 = try setting.client("s3") }

  func download(size: Int, to path: String) async throws {
    try await s3.downloadFile(bucket: "b", key: "size-\(size)/x", to: path)
  }

  func upload(_ path: String) async throws {
    try await s3.uploadFile(path, bucket: "b", key: "up/\(setting.run)/big")
  }

  func downloadDirectory(_ prefix: String, to path: String) async throws {
    try await s3.directories.download("s3://b/\(prefix)", to: path)
  }

  func uploadDirectory(_ path: String) async throws {
    try await s3.directories.upload(path, to: "s3://b/up/\(setting.run)/")
  }
}
