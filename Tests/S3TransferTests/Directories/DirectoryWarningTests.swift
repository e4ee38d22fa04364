// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import S3Transfer

struct DirectoryWarningTests {
  @Test func pathsAreRelativeToTheWorkingDirectory() {
    let warning = DirectoryWarning(.local(LocalPath.workingDirectory + "/d/big"), .tooLarge)
    #expect("\(warning)" == "warning: File d/big exceeds s3 upload limit of 48.8 TiB.")
  }
}
