// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
public import AWSProtocols
public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension [UInt8] {
  /// Reads a whole body: the rest of a stream, or the bytes of a blob or a string.
  ///
  /// - Throws: `responseStreamingError` for values that have no bytes; the errors of
  ///   ``ByteStream/read()``.
  public init(reading value: Value) async throws {
    switch value {
    case .stream: self = try await ByteStream(value)?.read() ?? []
    case .blob(let bytes): self = bytes
    case .string(let text): self = Array(text.utf8)
    default:
      throw BotoCoreError(
        .responseStreamingError,
        "There are no bytes to read here, but "
          + (value == .null ? "nothing" : "a value of another kind: \(value.kindName)")
          + "; look at the member's name and the operation's output")
    }
  }
}

extension Data {
  /// Reads a whole body: the rest of a stream, or the bytes of a blob or a string.
  ///
  /// - Throws: `responseStreamingError` for values that have no bytes; the errors of
  ///   ``ByteStream/read()``.
  public init(reading value: Value) async throws { self.init(try await [UInt8](reading: value)) }
}

extension String {
  /// Reads a whole body as UTF-8 text: the rest of a stream, or the bytes of a blob or a string.
  ///
  /// - Throws: `responseStreamingError` for values that have no bytes, and if the bytes aren't
  ///   UTF-8; the errors of ``ByteStream/read()``.
  public init(reading value: Value) async throws {
    if case .string(let text) = value {
      self = text
    } else {
      self = try await UTF8Text.decode([UInt8](reading: value))
    }
  }
}

extension Value {
  /// A file as a parameter, read while it is sent: `Body: .file("photo.jpg")`.
  ///
  /// - Parameter path: The file's path. The call throws the file's errors.
  public static func file(_ path: String) -> Value { .stream(ByteStream.file(path)) }

  /// A sequence of bytes as a parameter, sent as it is produced.
  ///
  /// - Parameters:
  ///   - sequence: The bytes, in pieces.
  ///   - length: The number of all bytes, if it is known.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Value where Sequence.Element == [UInt8] {
    .stream(ByteStream(sequence, length: length))
  }
}

/// The same for calls whose arguments are variables: `s3.putObject(Bucket: bucket, Body:
/// .file(path))`.
extension Optional where Wrapped == any ValueConvertible {
  /// A file as a parameter, like ``Value/file(_:)``.
  public static func file(_ path: String) -> Self { Value.file(path) }

  /// A sequence of bytes as a parameter, like ``Value/stream(_:length:)``.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Self where Sequence.Element == [UInt8] { Value.stream(sequence, length: length) }
}

extension ByteStream {
  /// The body in a member of a response: `ByteStream(object.Body)`. `nil` for values of other
  /// kinds. All streams of one value share their position.
  public init?(_ value: Value?) {
    guard case .stream(let stream)? = value else { return nil }
    self = stream
  }
}
