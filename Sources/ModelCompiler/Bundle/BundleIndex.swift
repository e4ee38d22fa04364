// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The C text that puts the files of a bundle into the library: an array for each, and the table of
/// them. It has nothing in it that a change of a service's content would change.
enum BundleIndex {
  /// The text.
  ///
  /// - Parameters:
  ///   - names: the files' names.
  ///   - version: the version of botocore that they come from.
  static func text(ofFiles names: some Sequence<String>, version: String) -> String {
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var text = """
      // Written by model-compiler; Sources/CServiceModels/models.c includes it.

      #define MODELS_VERSION "\(version)"


      """
    for name in sorted {
      text += "MODELS_BYTES(\(identifier(of: name))) = {\n#embed \"\(name)\"\n};\n"
    }
    text += "\nstatic const boto3_model_file files[] = {\n"
    for name in sorted { text += "  MODELS_FILE(\"\(name)\", \(identifier(of: name)))\n" }
    return text + "};\n"
  }

  /// `services/cognito-idp` to `services_cognito_idp`.
  private static func identifier(of name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
