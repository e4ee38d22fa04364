import AWSProtocols
import BotoCore
import S3Transfer
import WireFormats

/// Multipart uploads that were neither completed nor aborted: their parts are stored, and paid for,
/// until somebody does.
struct IncompleteUploads {
  let client: ServiceClient
  let console: Console
  let humanReadable: Bool
  /// Whether they are aborted.
  let aborts: Bool

  /// Lists the uploads of one bucket, or of all.
  ///
  /// - Returns: ``ExitStatus/failures`` when one couldn't be aborted.
  func list(_ location: S3Location, summarize: Bool) async throws -> ExitStatus {
    var totals = Totals()
    for bucket in try await buckets(of: location) {
      for try await page in try client.paginator("ListMultipartUploads").pages(
        parameters: ["Bucket": .string(bucket), "Prefix": .string(location.key)])
      {
        for upload in page["Uploads"] {
          try await report(
            IncompleteUpload(
              location: S3Location(bucket: bucket, key: upload["Key"].string ?? ""),
              id: upload["UploadId"].string ?? "", initiated: upload["Initiated"].timestamp),
            &totals)
        }
      }
    }
    if summarize {
      try console.output.write(
        "\nTotal Uploads: \(totals.uploads)\n" + "Total Size: ".rightAligned(15)
          + "\(text(ofSize: totals.size))\n")
    }
    return totals.failures == 0 ? .success : .failures
  }

  private func buckets(of location: S3Location) async throws -> [String] {
    guard location.bucket.isEmpty else { return [location.bucket] }
    var names: [String] = []
    for try await page in try client.paginator("ListBuckets").pages(parameters: [:]) {
      names += page["Buckets"].compactMap { $0["Name"].string }
    }
    return names
  }

  private func report(_ upload: IncompleteUpload, _ totals: inout Totals) async throws {
    totals.uploads += 1
    guard aborts else {
      let size = try await size(of: upload)
      totals.size = totals.size.addingReportingOverflow(size).partialValue
      let age = upload.initiated.map { Age(from: $0, to: .now).description } ?? ""
      return try console.output.write(
        "\(upload.initiated?.localText ?? "") \(text(ofSize: size).rightAligned(10)) "
          + "\(age.rightAligned(10)) \(upload.location.url) \(upload.id)\n")
    }
    do {
      _ = try await client.call(
        try client.operation("AbortMultipartUpload"), upload.parameters)
      try console.output.write("abort: \(upload.location.url) \(upload.id)\n")
    } catch let error as ClientError where error.code == "NoSuchUpload" {
      // It ended between the listing and now: what was wanted.
    } catch let error as ClientError {
      totals.failures += 1
      try console.errors.write("abort failed: \(upload.location.url) \(upload.id) \(error)\n")
    }
  }

  /// The bytes of the parts that are there.
  private func size(of upload: IncompleteUpload) async throws -> Int64 {
    var size: Int64 = 0
    do {
      for try await page in try client.paginator("ListParts").pages(parameters: upload.parameters) {
        for part in page["Parts"] {
          size = size.addingReportingOverflow(Int64(part["Size"].int ?? 0)).partialValue
        }
      }
    } catch let error as ClientError where error.code == "NoSuchUpload" {
      // It ended between the listing and the question.
    }
    return size
  }

  private func text(ofSize size: Int64) -> String {
    humanReadable ? ByteCount(size).description : String(size)
  }

  private struct Totals {
    var uploads = 0
    var size: Int64 = 0
    var failures = 0
  }
}

/// One upload that was begun.
struct IncompleteUpload {
  let location: S3Location
  let id: String
  /// When it was begun.
  let initiated: Timestamp?

  /// The parameters that name it in calls.
  var parameters: Structure {
    [
      "Bucket": .string(location.bucket), "Key": .string(location.key), "UploadId": .string(id),
    ]
  }
}
