// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
public import AWSProtocols
import WireFormats

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
