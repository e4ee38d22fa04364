// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Testing

/// The kinds of errors and their bases.
@Suite struct KindTests {
  @Test func everyKindIsInTheTableOnce() {
    let names = BotoCoreError.Kind.all.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in BotoCoreError.Kind.all {
      #expect(BotoCoreError.Kind(named: kind.name) == kind)
      #expect(kind.isKind(of: kind) && "\(kind)" == kind.name)
      if let base = kind.base { #expect(kind.isKind(of: base) && !base.isKind(of: kind)) }
    }
  }

  @Test func errorsHaveTheRequestOfTheirCause() {
    var cause = BotoCoreError(.readTimeoutError, "slow")
    cause.operationName = "PutObject"
    cause.requestID = "id"
    let error = BotoCoreError(.s3UploadFailedError, "failed", underlyingError: cause)
    #expect(error.operationName == "PutObject" && error.requestID == "id")
  }

  /// Names that botocore lacks, because it lacks what fails there.
  private static let ownNames = ["EventStreamClosed", "SessionClosedError"]

  @Test func namesAndBasesAreBotocores() throws {
    for kind in BotoCoreError.Kind.all where !Self.ownNames.contains(kind.name) {
      #expect(BotocoreClasses.bases[kind.name] != nil, "\(kind)")
      var ancestors: [String] = []
      var next = BotocoreClasses.bases[kind.name] ?? []
      while let name = next.first {
        next.removeFirst()
        // `requests` has equal names for its own classes.
        guard !ancestors.contains(name), name != kind.name else { continue }
        ancestors.append(name)
        next += BotocoreClasses.bases[name] ?? []
      }
      let known = ancestors.filter { BotoCoreError.Kind(named: $0) != nil }
      #expect(kind.base == nil ? known.isEmpty : known.contains(kind.base?.name ?? ""), "\(kind)")
    }
  }
}
