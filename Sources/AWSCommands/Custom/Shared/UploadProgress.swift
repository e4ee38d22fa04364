// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Synchronization

/// How much of an upload is done, for a line that is drawn anew as bytes move.
final class UploadProgress: Sendable {
  private let size: Int64
  private let draw: @Sendable (_ done: Int64, _ percent: String) -> Void
  private let done = Mutex<Int64>(0)

  /// - Parameters:
  ///   - size: The number of bytes in all; nothing is drawn about none.
  ///   - draw: Draws the line.
  init(of size: Int64, _ draw: @escaping @Sendable (_ done: Int64, _ percent: String) -> Void) {
    self.size = size
    self.draw = draw
  }

  /// Notes that more bytes were sent.
  func add(_ bytes: Int64) {
    done.withLock { done in
      done += bytes
      guard size > 0 else { return }
      draw(done, Decimals.text(Double(done) / Double(size) * 100, count: 2))
    }
  }
}

/// Numbers with a fixed count of decimals.
enum Decimals {
  /// The number in decimals, rounded as Python's `%.2f`.
  static func text(_ number: Double, count: Int) -> String {
    let scale = (0..<count).reduce(Int64(1)) { scale, _ in scale * 10 }
    let whole = Int64((number * Double(scale)).rounded(.toNearestOrEven))
    let fraction = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: count - fraction.count) + fraction
  }
}
