// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Double {
  /// The number as Python's `repr` writes it. Both languages write the shortest digits that read
  /// back the same, but from 10^16 on Python always writes an exponent, Swift only from 2^54.
  package var pythonText: String {
    if isNaN { return "nan" }
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    let text = description
    guard magnitude >= 1e16, text.hasSuffix(".0") else { return text }
    let sign = self < 0 ? "-" : ""
    let digits = text.dropFirst(sign.count).dropLast(2)
    var fraction = digits.dropFirst()
    let exponent = fraction.count
    while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
    return sign + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e+\(exponent)"
  }
}
