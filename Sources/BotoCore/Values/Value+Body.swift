// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
public import AWSProtocols
public import WireFormats

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
