// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ServiceClient {
  /// An error as it may leave what uses this client: none of the client's secrets is in it, though a
  /// server may have said them.
  package func masked(_ error: any Error) -> any Error {
    SecretScrubber.mayScrub(error) ? SecretScrubber(self).scrubbed(error) : error
  }

  /// What is made of answers, its errors as they may leave what uses this client.
  package func masking<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw masked(error) }
  }
}
