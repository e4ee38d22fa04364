// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct ClampedArithmeticTests {
  @Test func resultsStopAtTheEnds() {
    #expect(Int64.max.addingClamped(1) == .max)
    #expect(Int64.min.addingClamped(-1) == .min)
    #expect(Int64.min.subtractingClamped(1) == .min)
    #expect(Int64.max.subtractingClamped(.min) == .max)
    #expect(Int64.max.multipliedClamped(by: 60) == .max)
    #expect(Int64.max.multipliedClamped(by: -60) == .min)
    #expect(Int64.min.multipliedClamped(by: -1) == .max)
  }

  @Test func othersAreExact() {
    #expect(Int64(40).addingClamped(2) == 42)
    #expect(Int64(40).subtractingClamped(-2) == 42)
    #expect(Int64(-7).multipliedClamped(by: -6) == 42)
  }
}
