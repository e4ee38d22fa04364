// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How listings are asked for.
struct ListingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many results to ask for at a time when listing, 1000 at most.", valueName: "count"))
  var pageSize: Int?

  @Option(
    .requestPayer,
    help: "Confirm that you pay for the request, where a bucket's requesters do; the value may be "
      + "left out.",
    valueName: "who")
  var requestPayer: String?
}
