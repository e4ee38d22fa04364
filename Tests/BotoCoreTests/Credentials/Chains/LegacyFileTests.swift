// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Testing

@Suite struct LegacyFileTests {
  static let ec2 = ["AWS_CREDENTIAL_FILE": "~/ec2"]
  static let boto = ["BOTO_CONFIG": "$HOME/boto", "HOME": "{home}"]

  static let situations = [
    ChainSituation(
      name: "EC2's file", environment: ec2,
      files: ["ec2": "# keys\nAWSAccessKeyId = E=1 \r\nAWSSecretKey=SECRET"],
      outcome: .found("E=1", by: "ec2-credentials-file")),
    ChainSituation(
      name: "EC2's file isn't there", environment: ec2,
      outcome: .fails(.configNotFound, ["/ec2) could not be found"])),
    ChainSituation(
      name: "EC2's file without a secret", environment: ec2, files: ["ec2": "AWSAccessKeyId=E"],
      outcome: .fails(.partialCredentialsError, ["ec2-credentials-file", "AWSSecretKey"])),
    ChainSituation(
      name: "boto's file", environment: boto,
      files: [
        "boto": "[Credentials]\naws_access_key_id = B\naws_secret_access_key = SECRET\n"
      ],
      outcome: .found("B", by: "boto-config")),
    ChainSituation(
      name: "boto's usual file",
      files: [
        ".boto": "[Credentials]\naws_access_key_id = B\naws_secret_access_key = SECRET\n"
      ],
      outcome: .found("B", by: "boto-config")),
    ChainSituation(
      name: "boto's file without a secret", environment: boto,
      files: ["boto": "[Credentials]\naws_access_key_id = B\n"],
      outcome: .fails(.partialCredentialsError, ["boto-config", "aws_secret_access_key"])),
    ChainSituation(
      name: "boto's file is garbage", environment: boto, files: ["boto": "SECRET"],
      outcome: .fails(.configParseError, ["/boto"])),
    ChainSituation(
      name: "nothing anywhere", environment: ec2.merging(boto) { $1 }, files: ["ec2": "SECRET"],
      outcome: .fails(
        .noCredentialsError,
        [
          "env: AWS_ACCESS_KEY_ID is not set", "assume-role: profile default has no role_arn",
          "assume-role-with-web-identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set", "sso: ",
          "shared-credentials-file: ", "login: ",
          "custom-process: profile default has no credential_process", "config-file: ",
          "ec2-credentials-file: ", "/ec2 has no AWSAccessKeyId", "boto-config: ",
          "/boto is not there", "container-role: ", "iam-role: ",
        ])),
  ]

  @Test(arguments: situations) func situation(_ situation: ChainSituation) async throws {
    try await situation.check()
  }
}
