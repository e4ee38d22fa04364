// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import ServiceModel

extension ModelText {
  /// A text that isn't part of a model; its bytes live as long as the process, as a model's do.
  init(_ text: String) {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: text.utf8.count + 1, alignment: 1)
    for (index, byte) in text.utf8.enumerated() {
      bytes.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
    }
    self.init(base: UnsafeRawPointer(bytes), count: text.utf8.count)
  }
}
