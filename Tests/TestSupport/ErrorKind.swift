// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSErrors

/// The kind of an error, as the tables of faults name it.
package func kind(of error: any Error) -> String {
  switch error {
  case let error as BotoCoreError: error.kind.name
  case let error as ClientError: "ClientError \(error.code)"
  default: "\(type(of: error))"
  }
}
