// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files

/// How much a descriptor accepts without blocking the writer.
struct OutputReadiness {
  /// The number of bytes that may be written at once; 0 for none.
  let chunk: Int
  /// Whether they are certainly accepted. A terminal that is nearly full accepts some, and blocks
  /// the writer with the rest.
  let isCertain: Bool

  /// The number of bytes that a pipe with room accepts.
  private static let pipeBuffer = 512 * 8

  init(of descriptor: Int32) {
    let output = Descriptor(descriptor)
    switch try? output.status().kind {
    // Writing says what is wrong.
    case nil: (chunk, isCertain) = (.max, true)
    case .regular: (chunk, isCertain) = (.max, true)
    case .fifo: (chunk, isCertain) = (Self.isReady(output) ? Self.pipeBuffer : 0, true)
    case .characterDevice where !output.isTerminal: (chunk, isCertain) = (.max, true)
    default: (chunk, isCertain) = (Self.isReady(output) ? Self.pipeBuffer : 0, false)
    }
  }

  private static func isReady(_ output: Descriptor) -> Bool {
    output.wait(for: .output, milliseconds: 0)
  }
}
