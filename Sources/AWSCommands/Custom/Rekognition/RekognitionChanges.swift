// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What commands of `rekognition` do differently from their models: images come as files.
enum RekognitionChanges {
  static func of(_ command: String) -> [OperationChange] {
    switch command {
    case "compare-faces":
      [
        image("source-image-bytes", in: "SourceImage"),
        image("target-image-bytes", in: "TargetImage"),
      ]
    default: [image("image-bytes", in: "Image")]
    }
  }

  private static func image(_ option: String, in container: String) -> OperationChange {
    HoistedBlob(option: option, container: container, member: "Bytes").change
  }
}
