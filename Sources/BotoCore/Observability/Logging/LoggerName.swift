// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The loggers that calls write to, named as in botocore and
/// s3transfer.
enum LoggerName: String {
  case auth = "botocore.auth"
  case client = "botocore.client"
  case credentials = "botocore.credentials"
  case endpoint = "botocore.endpoint"
  case parsers = "botocore.parsers"
  case regions = "botocore.regions"
  case retries = "botocore.retries"
  case transfers = "s3transfer"
  case userAgent = "botocore.useragent"
}
