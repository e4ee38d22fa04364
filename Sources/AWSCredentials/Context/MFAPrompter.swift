// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Asks for the code of an MFA device.
///
/// - Parameter prompt: What to ask: `Enter MFA code for arn:aws:iam::123456789012:mfa/me: `.
/// - Returns: The code that the user gave.
package typealias MFAPrompter = @Sendable (_ prompt: String) async throws -> String
