import Boto3
import S3Transfer

enum DirectoryExamples {
  static func sync(_ session: Session) async throws {
    // snippet: sync
    let s3 = try session.client("s3")
    try await s3.directories.sync("photos", to: "s3://my-bucket/photos")
    // end
  }

  static func whole(_ s3: Client) async throws {
    // snippet: whole
    try await s3.directories.upload("site", to: "s3://my-bucket/site")
    try await s3.directories.download("s3://my-bucket/site", to: "copy-of-site")
    try await s3.directories.copy("s3://my-bucket/site", to: "s3://other-bucket/site")
    try await s3.directories.delete("s3://my-bucket/site/drafts")
    // end
  }

  static func options(_ s3: Client) async throws {
    // snippet: options
    var options = DirectoryOptions()
    options.deletes = true
    options.filters = [.exclude("*"), .include("*.jpg"), .include("*.png")]
    options.arguments = ["StorageClass": "STANDARD_IA", "Metadata": ["album": "2026"]]
    try await s3.directories.sync("photos", to: "s3://my-bucket/photos", options: options)
    // end
  }

  static func progress(_ s3: Client) async throws {
    // snippet: progress
    let summary = try await s3.directories.sync("photos", to: "s3://my-bucket/photos") {
      event, progress in
      switch event {
      case .done(let item): print("\(item.label): \(item.source)")
      case .warned(let warning): print(warning)
      default: break
      }
      if progress.foundAll { print("\(progress.filesDone) of \(progress.filesFound)") }
    }
    print(summary.progress.bytesDone)
    // end
  }

  static func events(_ s3: Client) async throws {
    // snippet: events
    let operation = DirectoryOperation(
      .move, source: TransferLocation("s3://my-bucket/inbox/letter.pdf"),
      destination: TransferLocation("letters/"))
    for try await event in s3.directories.events(of: operation) {
      if case .failed(let item, let error) = event { print("\(item.source): \(error)") }
    }
    // end
  }

  static func failures(_ s3: Client) async throws {
    // snippet: failures
    do {
      try await s3.directories.upload("site", to: "s3://my-bucket/site")
    } catch let error as DirectoryError {
      for failure in error.summary.failures { print(failure.item.source, failure.error) }
    }
    // end
  }
}
