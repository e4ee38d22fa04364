// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The loops over bytes that reader and writer share.
enum JSONScan {
  /// Where the first quote, backslash or control character stands; the count if there is none.
  static func firstSpecialByte(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    UnsafeRawBufferPointer(bytes).firstControl(or: 0x22, or: 0x5C, from: start) ?? bytes.count
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// An exact power of ten, for exponents up to 22.
  static func powerOfTen(_ exponent: UInt) -> Double { powersOfTen[min(Int(exponent), 22)] }
}
