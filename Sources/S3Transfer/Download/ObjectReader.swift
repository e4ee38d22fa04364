import AWSProtocols
import BotoCore
import WireFormats

/// Gets the bytes of an object or of a range of it, again when they stop coming.
struct ObjectReader: Sendable {
  let calls: S3Calls
  let location: S3Location
  /// The parameters that all requests have.
  let parameters: Structure
  /// The number of attempts.
  let attempts: Int
  let observer: TransferObserver?

  /// Reads a range, or all, into a sink. The caller has a permit.
  ///
  /// - Parameters:
  ///   - range: The range; `nil` for all.
  ///   - eTag: What the object's entity tag still has to be.
  /// - Returns: The response.
  /// - Throws: `s3DownloadFailedError` when the object was replaced, `s3ValidationError`,
  ///   `retriesExceededError`; what the client and the sink throw.
  func read<Sink: ByteSink>(
    _ range: ByteRange?, ifMatch eTag: String?, into sink: inout Sink
  ) async throws -> Value {
    var parameters = location.parameters
    if let range { parameters["Range"] = .string(range.header) }
    parameters = parameters.adding(self.parameters)
    var eTag = eTag
    var attempts = DownloadAttempts(attempts)
    while true {
      var moved: Int64 = 0
      do {
        if let eTag { parameters["IfMatch"] = .string(eTag) }
        let response = try await get(parameters, asksForChecksum: range == nil)
        try range?.check(
          contentRange: String(response["ContentRange"]),
          isPartial: Int(response["ResponseMetadata"]["HTTPStatusCode"]) == 206)
        if let sent = String(response["ETag"]) {
          // Not every server looks at `If-Match`.
          guard eTag.map({ $0.hasSameBytes(as: sent) }) ?? true else { throw replaced() }
          // What comes again has to be of the same object.
          eTag = sent
        }
        try await drain(ByteStream(response["Body"])?.delivered, of: range, into: &sink, &moved)
        try range?.check(count: moved)
        try await sink.finish()
        return response
      } catch let error as ClientError where error.code == "PreconditionFailed" {
        throw replaced()
      } catch {
        report(-moved)
        try attempts.failed(error)
        try await sink.restart()
      }
    }
  }

  /// - Parameter asksForChecksum: Not of a range: its checksum is none of the whole object's, though
  ///   there are servers that send that.
  private func get(_ parameters: Structure, asksForChecksum: Bool) async throws -> Value {
    let steps: [StoreLimits] =
      asksForChecksum && parameters["ChecksumMode"] == nil
        && calls.client.config.responseChecksumValidation == .whenSupported
      ? [.noChecksumMode] : []
    return try await calls.steppingBack(steps) { limits in
      let isLeftOut = !steps.isEmpty && limits.contains(.noChecksumMode)
      return try await calls.send(
        .getObject, parameters, checksResponse: asksForChecksum && !isLeftOut)
    }
  }

  private func drain<Sink: ByteSink>(
    _ body: StreamingBody?, of range: ByteRange?, into sink: inout Sink, _ moved: inout Int64
  ) async throws {
    guard let body else { return }
    while let buffers = try await body.nextBuffers() {
      // Bytes may be there each time, and quick to write: then nothing else would notice.
      try Task.checkCancellation()
      let count = Int64(buffers.readableBytes)
      try range?.check(atMost: moved &+ count)
      try await calls.bandwidth?.pass(Int(count))
      try await sink.take(buffers)
      moved &+= count
      report(count)
    }
  }

  private func report(_ count: Int64) {
    guard count != 0 else { return }
    calls.parts.note(count)
    observer?(.moved(count))
  }

  private func replaced() -> BotoCoreError {
    BotoCoreError(
      .s3DownloadFailedError,
      "Contents of stored object \"\(location.key)\" in bucket \"\(location.bucket)\" did not "
        + "match expected ETag.")
  }
}
