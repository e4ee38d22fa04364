// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore

/// The shared config and credentials files.
func configurationTargets() -> [FuzzTarget] { [sharedConfig] }

private let sharedConfig = FuzzTarget(
  "shared-config",
  tokens: [
    "[", "]", "[default]\n", "[profile a]\n", "[profile \"a b\"]\n", "[sso-session s]\n",
    "[services v]\n", "[DEFAULT]\n", "=", ":", "\n", "\r\n", "\n ", "\n\t", "#", ";", "s3 =\n  ",
    "region = us-east-1\n", "aws_access_key_id=A\n", "\u{FEFF}", "\u{85}", "\u{2028}", "'", "\\",
  ]
) { input in
  let sections = try INIParser.parse(input, path: "config")
  let config = SharedConfig(
    configFile: "config", sections: sections, credentialsFile: "credentials", sections: sections)
  for name in [nil, "default", "a"] { _ = try config.profile(name) }
}
