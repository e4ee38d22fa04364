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
  /// - Parameter path: The file's path. The call throws what is wrong with it.
  public static func file(_ path: String) -> Value { .stream(ByteStream.file(path)) }

  /// A sequence of bytes as a parameter, sent as it comes.
  ///
  /// - Parameters:
  ///   - sequence: The runs.
  ///   - length: The number of all bytes, if it is known.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Value where Sequence.Element == [UInt8] {
    .stream(ByteStream(sequence, length: length))
  }
}

/// The same where a call's arguments are variables: `s3.putObject(Bucket: bucket, Body: .file(path))`.
extension Optional where Wrapped == any ValueConvertible {
  /// A file as a parameter, as ``Value/file(_:)``.
  public static func file(_ path: String) -> Self { Value.file(path) }

  /// Runs of bytes as a parameter, as ``Value/stream(_:length:)``.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Self where Sequence.Element == [UInt8] { Value.stream(sequence, length: length) }
}

extension ByteStream {
  /// The body in a member of a response: `ByteStream(object.Body)`. `nil` for values of other
  /// kinds. All streams of one value share its position.
  public init?(_ value: Value?) {
    guard case .stream(let stream)? = value else { return nil }
    self = stream
  }
}
