import Boto3

enum TransferExamples {
  static func client(_ s3: Client) async throws {
    // snippet: client
    try await s3.uploadFile("local_file.csv", bucket: "my-bucket", key: "data/local_file.csv")
    try await s3.downloadFile(bucket: "my-bucket", key: "data/local_file.csv", to: "copy.csv")
    try await s3.copy(
      CopySource(bucket: "my-bucket", key: "data/local_file.csv"),
      bucket: "archive", key: "2026/local_file.csv")
    // end
  }

  static func resources(_ store: Resource) async throws {
    // snippet: resources
    try await store.Bucket("my-bucket").uploadFile("report.pdf", key: "reports/report.pdf")
    try await store.Object("my-bucket", "reports/report.pdf").downloadFile(to: "report.pdf")
    try await store.Object("archive", "report.pdf").copy(
      CopySource: ["Bucket": "my-bucket", "Key": "reports/report.pdf"])
    // end
  }

  static func options(_ s3: Client) async throws {
    // snippet: options
    try await s3.uploadFile(
      "video.mp4", bucket: "my-bucket", key: "video.mp4",
      extraArguments: ["ContentType": "video/mp4", "StorageClass": "STANDARD_IA"],
      config: TransferConfig(maxConcurrency: 20, multipartChunkSize: 16 << 20),
      progress: { bytes in print(bytes) })
    // end
  }

  static func streams(_ s3: Client) async throws {
    // snippet: streams
    try await s3.uploadFileobj(.bytes(Array("Hello".utf8)), bucket: "my-bucket", key: "hello.txt")
    let buffer = ObjectBuffer()
    try await s3.downloadFileobj(bucket: "my-bucket", key: "hello.txt", to: .stream(buffer))
    print(String(decoding: buffer.bytes, as: UTF8.self))
    // end
  }

  static func manager(_ s3: Client, _ names: [String]) async throws {
    // snippet: manager
    let manager = try s3.transferManager(
      config: TransferConfig(maxConcurrency: 32, maxBandwidth: 50_000_000))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask {
          try await manager.upload(.file(name), to: S3Location(bucket: "my-bucket", key: name))
        }
      }
      for try await _ in group {}
    }
    // end
  }

  static func handle(_ manager: TransferManager) async throws {
    // snippet: handle
    let transfer = manager.startUpload(
      .file("video.mp4"), to: S3Location(bucket: "my-bucket", key: "video.mp4"))
    for await progress in transfer.progress {
      print(progress.bytes, "of", progress.total ?? 0)
    }
    let result = try await transfer.value
    print(result.eTag ?? "")
    // end
  }

  static func deletions(_ manager: TransferManager, _ keys: [String]) async throws {
    // snippet: deletions
    let counts = try await manager.delete(keys.map { DeletedObject(key: $0) }, in: "my-bucket") {
      if let error = $0.error { print($0.object.key, error) }
    }
    print(counts.deleted, counts.failed)
    // end
  }

  static func all(_ manager: TransferManager, _ names: [String]) async throws {
    // snippet: all
    for name in names {
      manager.startUpload(.file(name), to: S3Location(bucket: "my-bucket", key: name))
    }
    await manager.waitForAll()
    // end
  }

  static func deleteMany(_ s3: Client, _ store: Resource, _ keys: [String]) async throws {
    // snippet: deleteMany
    try await s3.deleteMany(keys.map { DeletedObject(key: $0) }, bucket: "my-bucket")
    try await store.Bucket("my-bucket").deleteMany(keys.map { DeletedObject(key: $0) })
    try await store.Object("my-bucket", "report.pdf").deleteVersions(["v1", "v2"])
    // end
  }

  static func resume(_ manager: TransferManager) async throws {
    // snippet: resume
    try await manager.upload(
      .file("backup.tar"), to: S3Location(bucket: "my-bucket", key: "backup.tar"),
      resumePath: "backup.tar.upload")
    try await manager.download(
      S3Location(bucket: "my-bucket", key: "backup.tar"), to: .file("restored.tar"),
      resumePath: "restored.tar.download")
    // end
  }
}
