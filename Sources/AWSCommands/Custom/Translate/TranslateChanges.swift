// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What commands of `translate` do differently from their models: terms and documents come as files.
enum TranslateChanges {
  static func of(_ command: String) -> [OperationChange] {
    switch command {
    case "import-terminology":
      [
        HoistedBlob(
          option: "data-file", container: "TerminologyData", member: "File", isRequired: true,
          refusal: "File cannot be provided as part of the '--terminology-data' argument. Please "
            + "use the '--data-file' option instead to specify a file."
        ).change
      ]
    case "translate-document":
      [
        HoistedBlob(
          option: "document-content", container: "Document", member: "Content", isRequired: true,
          keepsContainer: true,
          refusal: "Content cannot be provided as a part of the '--document' argument. Please use "
            + "the '--document-content' option instead to specify a file."
        ).change
      ]
    default: []
    }
  }
}
