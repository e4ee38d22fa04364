import AWSProtocols
import S3Transfer

/// `cp` with standard input or standard output in place of a file.
struct StreamCopy: Sendable {
  let run: TransferRun
  let arguments: Structure
  let isDryRun: Bool
  let overwrites: Bool

  func run(from source: TransferLocation, to destination: TransferLocation) async throws
    -> ExitStatus
  {
    switch (source, destination) {
    case (.local, .s3(let location)):
      return try await report("upload", "- to \(location.url)") {
        _ = try await run.manager.upload(
          .stream(StandardInput()), to: location, arguments: arguments,
          onlyIfAbsent: !overwrites)
      }
    case (.s3(let location), .local):
      return try await report("download", "\(location.url) to -") {
        _ = try await run.manager.download(
          location, to: .stream(StandardOutput()), arguments: arguments)
      }
    default: throw CommandFailure("Error: Invalid argument type")
    }
  }

  private func report(
    _ action: String, _ places: String, _ work: @escaping @Sendable () async throws -> Void
  ) async throws -> ExitStatus {
    try await run.status {
      guard !isDryRun else {
        run.report.wouldDo("\(action): \(places)")
        return .success
      }
      do {
        try await work()
        return .success
      } catch let error where !(error is CancellationError || error is BrokenPipe) {
        run.report.end("\(action) failed: \(places) \(error)")
        return .failures
      }
    }
  }
}
