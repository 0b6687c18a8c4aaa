import Foundation
import PackagePlugin

/// Runs `EmbedTemplates` whenever a file of `Templates/` has changed.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter {
      let isHidden = $0.split(separator: "/").contains { $0.hasPrefix(".") }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(folder.path)/\($0)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !isHidden && !$0.hasSuffix("~")
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding Templates/",
        executable: try context.tool(named: "EmbedTemplates").url,
        arguments: [output.path, folder.path] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
