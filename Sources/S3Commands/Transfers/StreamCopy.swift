// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols
import BotoCore
import S3Transfer
import WireFormats

/// `cp` with standard input or standard output in place of a file.
struct StreamCopy: Sendable {
  /// The direction, and the object.
  private enum StreamDirection: Sendable {
    case upload(S3Location)
    case download(S3Location)

    var kind: TransferItem.Kind {
      switch self {
      case .upload: .upload
      case .download: .download
      }
    }

    var locations: String {
      switch self {
      case .upload(let location): "- to \(location.url)"
      case .download(let location): "\(location.url) to -"
      }
    }
  }

  private let run: TransferRun
  private let direction: StreamDirection
  private let arguments: RequestArguments
  private let isDryRun: Bool
  private let overwrites: Bool
  /// The length of standard input, if it was given.
  private let expectedSize: Int64?

  /// - Throws: ``CommandFailure`` unless the locations are a stream and an object.
  init(
    _ prepared: PreparedTransfer, from source: TransferLocation, to destination: TransferLocation,
    isDryRun: Bool, overwrites: Bool, expectedSize: Int64?
  ) throws {
    switch (source, destination) {
    case (.local, .s3(var location)):
      // A stream's name is its argument, if the destination takes the source's name.
      if location.key.isEmpty || location.key.utf8.last == UInt8(ascii: "/") { location.key += "-" }
      direction = .upload(location)
    case (.s3(let location), .local): direction = .download(location)
    default:
      throw CommandFailure(
        .parameters, "Error: Invalid argument type: with -, the other path must be s3://bucket/key")
    }
    run = prepared.run
    arguments = try RequestArguments(prepared.arguments, kind: direction.kind)
    self.isDryRun = isDryRun
    self.overwrites = overwrites
    self.expectedSize = expectedSize
  }

  /// Copies, and reports the outcome.
  func perform() async throws -> ExitStatus {
    let label = direction.kind.rawValue
    return try await run.status {
      guard !isDryRun else {
        run.report.writeDryRun("\(label): \(direction.locations)")
        return .success
      }
      do {
        try await copy()
        return .success
      } catch let error where !(error is CancellationError || error is BrokenPipe) {
        run.report.end("\(label) failed: \(direction.locations) \(error)", because: error)
        return .failures
      }
    }
  }

  private func copy() async throws {
    switch direction {
    case .upload(let location):
      _ = try await run.manager.upload(
        ByteStream(StandardInput()), to: location, arguments: arguments.upload,
        expectedSize: expectedSize, onlyIfAbsent: !overwrites)
    case .download(let location):
      let output = StandardOutput()
      _ = try await run.manager.download(
        location, to: .stream(output), arguments: arguments.download)
      try await output.finish()
    }
  }
}

/// Standard output as the target of a download, which detects that the reader is gone.
final class StandardOutput: ObjectWriter {
  /// Writes bytes; waits while much is unread.
  ///
  /// - Throws: ``BrokenPipe``; ``CommandFailure`` if nothing can be written for another reason;
  ///   `CancellationError` as soon as the task is cancelled, even if the output isn't read.
  func write(_ bytes: [UInt8]) async throws {
    try await Console.promptOutput.pass(bytes)
    try Task.checkCancellation()
  }

  /// Waits until everything is written.
  func finish() async throws { try await Console.promptOutput.flush() }
}
