// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport

/// A service that version 1 of the AWS CLI hides until the config file enables it.
enum PreviewService {
  /// What is said instead of running a command; `nil` if the command runs.
  static func refusal(of command: String, _ invocation: Invocation) throws -> String? {
    guard command == "sdb", invocation.flavour == .v1,
      String(Structure(try invocation.store.files.otherSections["preview"])?[command]) != "true"
    else { return nil }
    return """
      AWS CLI support for this service is only available in a preview stage.

      However, if you'd like to use the "aws \(command)" commands with the
      AWS CLI, you can enable this service by adding the following to your CLI
      config file:

          [preview]
          \(command)=true

      or by running:

          aws configure set preview.\(command) true


      """
  }
}
