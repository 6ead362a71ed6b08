// SPDX-License-Identifier: GPL-3.0-or-later

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.spi.ToolProvider;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * jlink, with one option more: {@code --settle-vector} takes the mark of an incubator off the module of the Vector API. With
 * such a module Java keeps neither its modules nor classes that are linked in an AOT cache, which is most of what the cache
 * is worth (ModuleBootstrap: an {@code ArchivedBootLayer} has no incubator modules). The module itself stays as it is.
 */
final class Link implements Plugin {
    private static final String MARKED = "/jdk.incubator.vector/module-info.class";

    public static void main(String[] arguments) {
        PluginRepository.registerPlugin(new Link());
        System.exit(ToolProvider.findFirst("jlink").orElseThrow().run(System.out, System.err, arguments));
    }

    @Override
    public String getName() {
        return "settle-vector";
    }

    @Override
    public String getDescription() {
        return "Takes the mark of an incubator off jdk.incubator.vector.";
    }

    @Override
    public String getUsage() {
        return "      --settle-vector           " + getDescription();
    }

    @Override
    public Category getType() {
        return Category.FILTER; // before others read the module
    }

    @Override
    public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
        in.transformAndCopy(entry -> entry.path().equals(MARKED) ? settled(entry) : entry, out);
        return out.build();
    }

    private static ResourcePoolEntry settled(ResourcePoolEntry entry) {
        var file = ClassFile.of();
        var unmarked = ClassTransform.dropping(ModuleResolutionAttribute.class::isInstance);
        return entry.copyWithContent(file.transformClass(file.parse(entry.contentBytes()), unmarked));
    }
}
