// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// Inlined: see `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
extension UInt8 {
  /// Whether this is a digit of ASCII.
  @inlinable package var isASCIIDigit: Bool { 0x30...0x39 ~= self }
  /// Whether this is a capital letter of ASCII.
  @inlinable package var isASCIICapital: Bool { 0x41...0x5A ~= self }
  /// Whether this is a small letter of ASCII.
  @inlinable package var isASCIISmallLetter: Bool { 0x61...0x7A ~= self }
  /// Whether this is a letter of ASCII.
  @inlinable package var isASCIILetter: Bool { isASCIICapital || isASCIISmallLetter }
  /// Whether this is a letter or a digit of ASCII.
  @inlinable package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
  /// Whether this is one of the bytes that Python's `bytes.strip` removes.
  @inlinable package var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
