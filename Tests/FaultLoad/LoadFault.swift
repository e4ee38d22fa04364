// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The faults, drawn by the numbers of a call and of its attempt, so that both ends know which one
/// occurs and what the caller must observe.
enum LoadFault: String, CaseIterable {
  case close, reset, garbage, silence, drip
  case serverError = "500"
  case slowDown = "503 SlowDown"
  case truncatedBody = "truncated body"
  case badChecksum = "bad checksum"
  case badChunk = "bad chunk"

  /// One in ten attempts has a fault.
  init?(call: Int, attempt: Int) {
    let drawn = Self.mixed(UInt64(call) &* 8 &+ UInt64(attempt))
    guard drawn % 10 == 0 else { return nil }
    let all = Self.allCases
    self = all[Int(drawn / 10 % UInt64(all.count))]
  }

  /// The effect of a fault on an attempt.
  enum Effect: Equatable {
    case success
    /// The caller sees the error unless a retry succeeds.
    case retried(String)
    /// The caller sees the error.
    case final(String)
  }

  func effect(on operation: LoadCall.Operation) -> Effect {
    switch (self, operation) {
    case (.close, _), (.reset, _), (.garbage, _): .retried("ConnectionClosedError")
    case (.silence, _): .retried("ReadTimeoutError")
    case (.serverError, _): .retried("ClientError 500")
    case (.slowDown, _): .retried("ClientError SlowDown")
    case (.drip, _): .success
    case (.truncatedBody, .getObject): .final("IncompleteReadError")
    case (.badChecksum, .getObject): .final("FlexibleChecksumError")
    case (.badChunk, .getObject): .final("ResponseStreamingError")
    case (.truncatedBody, _), (.badChunk, _): .retried("ConnectionClosedError")
    case (.badChecksum, _): .success
    }
  }

  /// The result that a caller must observe, and the number of attempts.
  static func expectation(_ call: LoadCall) -> (seen: String, attempts: Int) {
    var last = ""
    for attempt in 1...3 {
      switch LoadFault(call: call.number, attempt: attempt)?.effect(on: call.operation) {
      case nil, .success: return ("success", attempt)
      case .final(let error): return (error, attempt)
      case .retried(let error): last = error
      }
    }
    return (last, 3)
  }

  /// SplitMix64: evenly distributed, and the same everywhere.
  private static func mixed(_ seed: UInt64) -> UInt64 {
    var value = seed &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
