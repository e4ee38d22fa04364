// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

@testable import S3Transfer

/// Errors quote listings, but not the secrets that a server repeats in them.
struct ListingSecretsTests {
  private static let secret = TestClient.credentials.secretAccessKey

  private func error(_ page: String) async throws -> String {
    let store = ObjectStore { operation, _ in
      guard operation == "ListObjectsV2" else { return nil }
      return .xml("<ListBucketResult><IsTruncated>true</IsTruncated>\(page)</ListBucketResult>")
    }
    var options = DirectoryOptions()
    options.isRecursive = true
    let error = await #expect(throws: (any Error).self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(.delete, source: TransferLocation("s3://bucket/p/"), options: options))
    }
    return error.map { "\($0)" } ?? ""
  }

  @Test func tokensAndNamesAreMasked() async throws {
    let twice = try await error(
      "<NextContinuationToken>\(Self.secret)</NextContinuationToken>")
    #expect(twice.contains("received twice") && twice.contains("****"), "\(twice)")
    let name = try await error("<Contents><Key>\(Self.secret.dropFirst(5))</Key></Contents>")
    #expect(name.contains("doesn't begin with") && name.contains("****"), "\(name)")
    for text in [twice, name] { #expect(!text.contains(Self.secret.dropFirst(5).prefix(12))) }
  }

  @Test func emptyTokenCountsAsMissing() async throws {
    let text = try await error("<NextContinuationToken></NextContinuationToken>")
    #expect(text.contains("The list continues, but the service doesn't say where"), "\(text)")
  }
}
