// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors

extension Credentials {
  /// The credentials from code; `nil` if there are none.
  ///
  /// - Throws: `partialCredentialsError` if key or secret is missing; a token or account alone
  ///   counts as nothing, as in botocore.
  public static func explicit(
    accessKeyID: String?, secretAccessKey: String?, sessionToken: String? = nil,
    accountID: String? = nil
  ) throws(BotoCoreError) -> Credentials? {
    switch (accessKeyID, secretAccessKey) {
    case (let keyID?, let secret?):
      return try Credentials(
        accessKeyID: keyID, secretAccessKey: secret, sessionToken: sessionToken,
        accountID: accountID
      ).checked()
    case (nil, nil): return nil
    case (_?, nil): throw PartialCredentials.error("explicit", missing: "aws_secret_access_key")
    case (nil, _?): throw PartialCredentials.error("explicit", missing: "aws_access_key_id")
    }
  }
}
